package org.throughline.command.implementation.practice;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of a code at an organization.
 *
 * @param selected whether it is selected
 * @param everSelected whether it ever was
 * @param name what the practice is called; empty before it is selected
 * @param claims codes of all claims
 * @param superseded codes of those whose place another one took
 * @param adaptations codes of the adaptations
 * @param means the practice it means; absent where it stands for itself
 */
record PracticeFacts(
        boolean selected,
        boolean everSelected,
        Map<String, String> name,
        Set<String> claims,
        Set<String> superseded,
        Set<String> adaptations,
        @Nullable String means) {

    static final PracticeFacts UNKNOWN = new PracticeFacts(false, false, Map.of(), Set.of(), Set.of(), Set.of(), null);

    PracticeFacts selected(Map<String, String> called) {
        return new PracticeFacts(true, true, called, claims, superseded, adaptations, means);
    }

    PracticeFacts deselected() {
        return new PracticeFacts(false, everSelected, name, claims, superseded, adaptations, means);
    }

    PracticeFacts renamed(Map<String, String> called) {
        return new PracticeFacts(selected, everSelected, called, claims, superseded, adaptations, means);
    }

    PracticeFacts claimed(String claim, @Nullable String instead) {
        return new PracticeFacts(
                selected, everSelected, name, with(claims, claim), with(superseded, instead), adaptations, means);
    }

    PracticeFacts adapted(String adaptation) {
        return new PracticeFacts(
                selected, everSelected, name, claims, superseded, with(adaptations, adaptation), means);
    }

    PracticeFacts meaning(@Nullable String practice) {
        return new PracticeFacts(selected, everSelected, name, claims, superseded, adaptations, practice);
    }

    private static Set<String> with(Set<String> codes, @Nullable String code) {
        if (code == null) {
            return codes;
        }
        Set<String> more = new HashSet<>(codes);
        more.add(code);
        return Set.copyOf(more);
    }
}
