package org.throughline.query;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.EventCatalog;

/** Every kind of subject, in the order of the event catalog. */
public final class SubjectKinds {

    private final Map<String, SubjectKind<?, ?>> byName = new LinkedHashMap<>();
    private final Map<String, SubjectKind<?, ?>> byPath = new LinkedHashMap<>();
    private final Map<Class<?>, SubjectKind<?, ?>> byState = new HashMap<>();

    /**
     * Takes in the kinds.
     *
     * @throws IllegalArgumentException when an event family of the catalog has no kind: its events could not be told
     */
    public SubjectKinds(List<SubjectKind<?, ?>> kinds) {
        for (String name : EventCatalog.ALL.subjects()) {
            SubjectKind<?, ?> kind = kinds.stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind tells the events of '" + name + "'"));
            byName.put(name, kind);
            byPath.put(kind.path(), kind);
            byState.put(kind.stateType(), kind);
        }
    }

    public Collection<SubjectKind<?, ?>> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /**
     * The kind of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public SubjectKind<?, ?> named(String name) {
        SubjectKind<?, ?> kind = byName.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("no kind is called '" + name + "'");
        }
        return kind;
    }

    /**
     * The kind with states of this type.
     *
     * @throws IllegalArgumentException when there is none
     */
    @SuppressWarnings("unchecked") // a kind stands under the type it names itself
    public <S> SubjectKind<S, ?> of(Class<S> stateType) {
        SubjectKind<?, ?> kind = byState.get(stateType);
        if (kind == null) {
            throw new IllegalArgumentException("no kind has states of " + stateType);
        }
        return (SubjectKind<S, ?>) kind;
    }

    /** The kind that answers below {@code /api/{path}}. */
    public Optional<SubjectKind<?, ?>> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}
