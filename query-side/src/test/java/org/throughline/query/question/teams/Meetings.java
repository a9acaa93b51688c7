package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.ground.organization.OrganizationState.Period;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.team.TeamState;

/** What is known of meetings, for tests. */
final class Meetings {

    private Meetings() {}

    /** Where everything that is asked about lies in one district. */
    static TeamMeetings known(
            Collection<TeamState> teams,
            Collection<MeetingState> meetings,
            Collection<OrganizationState> organizations,
            Collection<RulebookState> rulebooks) {
        return new TeamMeetings(
                teams,
                meetings,
                rulebooks,
                new Belonging(organizations, (unit, day) -> true),
                (unit, day) -> organizations.stream()
                        .filter(one -> one.organizationId().equals(unit))
                        .flatMap(one -> Optional.ofNullable(one.parentId()).stream())
                        .findFirst());
    }

    /** Asked of one district, with a school that lay in several. */
    static TeamMeetings of(
            String district, OrganizationState school, Collection<TeamState> teams, Collection<MeetingState> meetings) {
        return new TeamMeetings(
                teams,
                meetings,
                List.of(),
                new Belonging(
                        List.of(school),
                        (unit, day) ->
                                districtOf(school, day).filter(district::equals).isPresent()),
                (unit, day) -> districtOf(school, day));
    }

    private static Optional<String> districtOf(OrganizationState school, LocalDate day) {
        assert school.kind() == OrganizationKind.SCHOOL;
        return school.parents().stream()
                .filter(parent -> !parent.from().isAfter(day)
                        && (parent.until() == null || parent.until().isAfter(day)))
                .map(Period::value)
                .findFirst();
    }
}
