package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.subject.ground.organization.OrganizationState;

/** Counts teachers' links by school; few teachers are not shown by number. */
final class TeacherShares {

    private final Cascade cascade;
    private final LocalDate day;
    private final int smallest;

    /**
     * Counts.
     *
     * @param smallest the number of teachers below which nothing is shown
     */
    TeacherShares(Cascade cascade, LocalDate day, int smallest) {
        this.cascade = cascade;
        this.day = day;
        this.smallest = smallest;
    }

    List<TeacherShare> of(Collection<OrganizationState> organizations) {
        Map<String, List<String>> teachers = cascade.links().stream()
                .map(Link::team)
                .filter(team -> team.level() == TeamLevel.TEACHER && team.isThereOn(day))
                .collect(Collectors.groupingBy(
                        CascadeTeam::organizationId,
                        TreeMap::new,
                        Collectors.mapping(CascadeTeam::teamId, Collectors.toList())));
        return organizations.stream()
                .filter(school -> school.kind() == OrganizationKind.SCHOOL)
                .filter(school -> school.endedOn() == null || school.endedOn().isAfter(day))
                .map(OrganizationState::organizationId)
                .sorted()
                .map(school -> share(school, teachers.getOrDefault(school, List.of())))
                .toList();
    }

    private TeacherShare share(String school, List<String> teachers) {
        int number = teachers.size();
        if (number > 0 && number < smallest) {
            return new TeacherShare(school, true, null, null, null, null, null);
        }
        Map<LinkStatus, Integer> byStatus = new EnumMap<>(LinkStatus.class);
        teachers.forEach(
                id -> cascade.on(id, day).ifPresent(interval -> byStatus.merge(interval.status(), 1, Integer::sum)));
        int withDistrict = (int) teachers.stream()
                .filter(id -> cascade.anchoring(id, day) == Anchoring.ALIGNED)
                .count();
        Double aligned = number == 0 ? null : (double) byStatus.getOrDefault(LinkStatus.ALIGNED, 0) / number;
        Double anchored = number == 0 ? null : (double) withDistrict / number;
        return new TeacherShare(school, false, number, byStatus, withDistrict, aligned, anchored);
    }
}
