package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.administration.PooledScore;

/**
 * Votes and staff surveys that went on in the window, and what became of them.
 *
 * @param administrations the latest opened first
 */
public record AdministrationsAnswer(Totals totals, List<Asked> administrations) {

    /**
     * Counts.
     *
     * @param asked how many went on in the window
     * @param open how many ballots are cast in on the day
     * @param overdue how many of these are past the day until which ballots were asked for
     * @param withoutCheck how many votes were counted or closed and rest in no check that counts
     * @param lackingQuorum how many had a round that was counted with fewer ballots, or others there, than asked for
     * @param abandoned how many were given up
     */
    public record Totals(int asked, int open, int overdue, int withoutCheck, int lackingQuorum, int abandoned) {}

    /** How one stands on the day. */
    public enum Standing {
        OPEN,
        /** Ballots are cast, and the day until which they were asked for has passed. */
        OVERDUE,
        /** Its rounds are counted, and no check was recorded of it. */
        WAITS_FOR_CHECK,
        /** Its rounds are counted, and the check is recorded, or none is asked for. */
        WAITS_TO_BE_CLOSED,
        CLOSED,
        /** It was closed into a check that was taken back since. */
        CHECK_TAKEN_BACK,
        ABANDONED
    }

    /**
     * A vote or a survey.
     *
     * @param rounds how many there were
     * @param people how many were asked for a ballot
     * @param ballots how many were counted in the first round; absent before it was counted
     * @param quorumMet whether every round that was counted had as many ballots, and those there, as asked for; absent where nothing is
     *     asked, or none was counted
     * @param unsettled codes of the items on which the votes settle nothing
     * @param scores of a survey
     * @param checkId the check that rests on it and counts; absent where none does
     * @param reason why it was given up; absent where it was not
     */
    public record Asked(
            String administrationId,
            String organizationId,
            String practice,
            String instrument,
            String instrumentVersion,
            @Nullable String instrumentName,
            AdministrationKind kind,
            Standing standing,
            LocalDate openedOn,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate endedOn,
            int rounds,
            int people,
            @Nullable Integer ballots,
            @Nullable Boolean quorumMet,
            List<String> unsettled,
            List<PooledScore> scores,
            @Nullable String checkId,
            @Nullable String reason) {}
}
