package org.throughline.query.history;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;

/** Knows where each history stands. */
final class Shelving {

    private final Set<String> together;

    Shelving(SubjectKinds kinds) {
        together = kinds.all().stream()
                .filter(kind -> !kind.staysInItsUnit())
                .map(SubjectKind::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether all histories of a kind stand together, whatever the unit. */
    boolean isTogether(String kind) {
        return together.contains(kind);
    }

    ShelfKey of(String kind, @Nullable String unit) {
        return new ShelfKey(kind, unit == null || isTogether(kind) ? ShelfKey.NO_UNIT : unit);
    }
}
