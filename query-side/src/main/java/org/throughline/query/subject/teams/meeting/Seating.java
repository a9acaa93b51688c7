package org.throughline.query.subject.teams.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/**
 * Who sat on a team on one day.
 *
 * @param roles member id to the roles they held, by member id
 */
public record Seating(Map<String, List<String>> roles) {

    /** Who sat on this team on this day. */
    public static Seating of(TeamState team, LocalDate day) {
        Map<String, List<String>> roles = new TreeMap<>();
        for (Tenure tenure : team.tenures()) {
            LocalDate until = tenure.until();
            boolean ended = until != null && !day.isBefore(until);
            if (!tenure.from().isAfter(day) && !ended) {
                roles.computeIfAbsent(tenure.memberId(), id -> new ArrayList<>())
                        .add(tenure.role());
            }
        }
        return new Seating(Collections.unmodifiableMap(roles));
    }

    public Set<String> members() {
        return roles.keySet();
    }

    /** Who held each role, by its code. */
    public Map<String, Set<String>> holders() {
        Map<String, Set<String>> holders = new TreeMap<>();
        roles.forEach((member, held) -> held.forEach(
                role -> holders.computeIfAbsent(role, code -> new TreeSet<>()).add(member)));
        return holders;
    }

    /** Who held one of these roles. */
    public List<String> holding(Set<String> any) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(any::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
