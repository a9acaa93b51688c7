package org.throughline.query.question.vocabulary;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Versioned;
import org.throughline.events.Versions;
import org.throughline.events.teams.team.MemberOrigin;
import org.throughline.events.teams.team.TeamArea;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/**
 * What roles count as, source by source. Every version is a JSON file under {@code composition/}; a role that is in none
 * is a team's own, is let be, and counts as nothing but somebody's seat.
 *
 * @param effectiveFrom the day from which questions go by this version
 */
public record RoleVocabulary(String version, LocalDate effectiveFrom, List<Role> roles) implements Versioned {

    /** Those on the class path. */
    public static final Versions<RoleVocabulary> SHIPPED =
            Shipped.versions("classpath*:composition/roles-*.json", RoleVocabulary.class);

    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    /**
     * A role.
     *
     * @param groupS0 member groups of strong shared leadership
     * @param roleS1 roles of linked leadership teams; a teacher leader's area is added to the last
     * @param originS2 where people in this role come from unless their appointment says otherwise
     * @param personnelS4 kinds of leadership personnel
     * @param area the area that the role's own code names
     */
    public record Role(
            String code,
            Map<String, String> label,
            List<String> groupS0,
            List<String> roleS1,
            MemberOrigin originS2,
            List<String> personnelS4,
            @Nullable TeamArea area) {}

    /** The role with this code; empty when it is a team's own. */
    public Optional<Role> role(String code) {
        return roles.stream().filter(role -> role.code().equals(code)).findFirst();
    }

    /** Codes of the roles that count as administrators. */
    public Set<String> administrators() {
        return roles.stream()
                .filter(role -> role.roleS1().contains(ADMINISTRATOR))
                .map(Role::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a seat counts as under a tag of the vocabulary. */
    public Set<String> groups(String tag, Tenure seat) {
        if (tag.equals("originS2")) {
            MemberOrigin origin = origin(seat);
            return origin == null ? Set.of() : Set.of(origin.name());
        }
        return role(seat.role()).map(role -> groups(tag, role, seat)).orElse(Set.of());
    }

    /** Where the holder of a seat comes from; absent when neither the appointment nor the role says. */
    public @Nullable MemberOrigin origin(Tenure seat) {
        return seat.origin() == null ? role(seat.role()).map(Role::originS2).orElse(null) : seat.origin();
    }

    private static Set<String> groups(String tag, Role role, Tenure seat) {
        return switch (tag) {
            case "groupS0" -> Set.copyOf(role.groupS0());
            case "roleS1" -> withArea(role.roleS1(), seat.area() == null ? role.area() : seat.area());
            case "personnelS4" -> Set.copyOf(role.personnelS4());
            default -> throw new IllegalArgumentException("the vocabulary has no tag '" + tag + "'");
        };
    }

    private static Set<String> withArea(List<String> roles, @Nullable TeamArea area) {
        Set<String> all = new HashSet<>(roles);
        if (area != null && all.contains(TeamArea.TEACHER_LEADER)) {
            all.add(TeamArea.TEACHER_LEADER + "_" + area.name());
        }
        return all;
    }
}
