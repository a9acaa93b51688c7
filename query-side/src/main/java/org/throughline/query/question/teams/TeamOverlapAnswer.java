package org.throughline.query.question.teams;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.teamaudit.TeamChange;
import org.throughline.query.question.overlap.Overlap;

/**
 * Which teams and committees do the same work with the same people.
 *
 * @param audits every audit, the first opened first
 */
public record TeamOverlapAnswer(List<AuditFindings> audits) {

    /**
     * What one audit shows. Findings are no decisions.
     *
     * @param closedOn absent while it goes on
     * @param undecided codes of teams on which nothing is decided
     * @param overlaps pairs that have something in common, or of which too little is known to tell; most in common first
     * @param duplicatePurposes pairs with a purpose in common
     * @param outcomes teams without an outcome that can be measured
     * @param samePeople who sits on more than one of them, those on most first
     * @param changes what was decided
     * @param hours what they take and what was freed
     */
    public record AuditFindings(
            String auditId,
            String organizationId,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            List<String> undecided,
            List<OverlappingTeams> overlaps,
            List<DuplicatePurpose> duplicatePurposes,
            List<OutcomeLack> outcomes,
            List<Seats> samePeople,
            List<ChangeDecided> changes,
            Hours hours) {}

    /** Two teams, by their codes. */
    public record OverlappingTeams(String a, String b, Overlap overlap) {}

    /** Two teams for the same purposes. */
    public record DuplicatePurpose(String a, String b, List<String> purposes) {}

    /** Why nobody can tell whether a team reaches what it is for. */
    public enum Lack {
        /** No outcome was recorded, so it is not known whether it has one. */
        UNKNOWN,
        /** None of its outcomes has a measure. */
        NOT_MEASURABLE
    }

    /** A team without an outcome that can be measured. */
    public record OutcomeLack(String code, Lack lack) {}

    /** One person on several teams. */
    public record Seats(String memberId, List<String> teams) {}

    /** What was decided of a team. */
    public record ChangeDecided(
            String code,
            String name,
            TeamChange change,
            @Nullable String into,
            String reason,
            List<String> deciders,
            LocalDate on) {}

    /**
     * Hours a month. Those of teams whose hours are unknown are in no sum.
     *
     * @param listed of all teams on the list
     * @param freed of teams that were disbanded or merged; what a merge adds to the other team is not taken off
     * @param listedUnknown teams on the list whose hours are unknown
     * @param freedUnknown teams disbanded or merged whose hours are unknown
     */
    public record Hours(BigDecimal listed, BigDecimal freed, List<String> listedUnknown, List<String> freedUnknown) {}
}
