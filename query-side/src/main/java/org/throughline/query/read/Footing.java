package org.throughline.query.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.history.EventMemory;

/**
 * What an answer rests on: kinds of subject in units, noted while it is computed, and those of which not everything could
 * be told. The answer stays true until one of them is recorded anew. Belongs to one computation; not for several threads at
 * once.
 */
public final class Footing {

    private final Map<String, List<Set<String>>> units = new LinkedHashMap<>();

    private final Set<Incomplete> incomplete = new LinkedHashSet<>();
    private final Set<String> imports = new HashSet<>();

    void note(String kind, Set<String> ofUnits) {
        List<Set<String>> noted = units.computeIfAbsent(kind, k -> new ArrayList<>());
        if (!noted.contains(ofUnits)) {
            noted.add(ofUnits);
        }
    }

    void miss(Incomplete subject) {
        incomplete.add(subject);
    }

    void restOn(Stream<String> more) {
        more.forEach(imports::add);
    }

    /** The imports that what was read came with, as far as they were noted. */
    Set<String> imports() {
        return imports;
    }

    /** The subjects of which not everything could be told; absent where all was, as nearly always. */
    @Nullable
    List<Incomplete> incomplete() {
        return incomplete.isEmpty() ? null : List.copyOf(incomplete);
    }

    /** Whether nothing of it was recorded behind a position. */
    public boolean holds(EventMemory memory, long position) {
        return units.entrySet().stream()
                .allMatch(noted -> noted.getValue().stream()
                        .allMatch(some ->
                                some.stream().allMatch(unit -> memory.isUnchanged(noted.getKey(), unit, position))));
    }
}
