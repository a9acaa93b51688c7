package org.throughline.command.implementation.coaching;

import java.time.LocalDate;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.coaching.CoachingFacts.Tenure;

/** What other subjects ask about coaching. */
public final class Coachings {

    private Coachings() {}

    /**
     * The coaching of a team must have begun by that day. What a coach who has left said may come in later.
     *
     * @throws Refusal UNKNOWN_REFERENCE or NOT_YET
     */
    public static void requireBegun(Peers peers, String teamId, String assignmentId, LocalDate day) {
        Tenure tenure =
                peers.ledger(CoachingRules.RULES, teamId).state().assignments().get(assignmentId);
        if (tenure == null) {
            throw Refusal.of(
                            RefusalCode.UNKNOWN_REFERENCE,
                            "There is no coaching '%s' of %s".formatted(assignmentId, teamId))
                    .with("assignmentId", assignmentId);
        }
        if (day.isBefore(tenure.from())) {
            throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "Coaching '%s' of %s began on %s".formatted(assignmentId, teamId, tenure.from()))
                    .with("assignmentId", assignmentId);
        }
    }
}
