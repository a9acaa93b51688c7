package org.throughline.query.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.events.team.TeamLevel;
import org.throughline.query.EventJson;

/**
 * The groups whose voice a team needs, and which roles speak for them. Data, with its version in every answer.
 *
 * @param source where it comes from
 */
record MemberGroups(String version, String source, List<Group> groups) {

    /** What the program ships with. */
    static final MemberGroups SHIPPED = read("/voices/member-groups-1.json");

    /**
     * A group.
     *
     * @param requiredAt levels at which a team needs it
     * @param roles codes of the roles that speak for it
     */
    record Group(String code, Set<TeamLevel> requiredAt, Set<String> roles) {
        boolean speaksFor(String roleOrGroup) {
            return code.equals(roleOrGroup) || roles.contains(roleOrGroup);
        }
    }

    private static MemberGroups read(String resource) {
        try (InputStream in = MemberGroups.class.getResourceAsStream(resource)) {
            return EventJson.MAPPER.readValue(Objects.requireNonNull(in, resource), MemberGroups.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The group that a role speaks for, or that is called so; a code of none stands for itself. */
    String of(String roleOrGroup) {
        return groups.stream()
                .filter(group -> group.speaksFor(roleOrGroup))
                .map(Group::code)
                .findFirst()
                .orElse(roleOrGroup);
    }

    Set<String> of(Collection<String> rolesOrGroups) {
        Set<String> codes = new TreeSet<>();
        rolesOrGroups.forEach(code -> codes.add(of(code)));
        return codes;
    }
}
