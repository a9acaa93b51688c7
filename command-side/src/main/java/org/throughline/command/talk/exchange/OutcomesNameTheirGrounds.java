package org.throughline.command.talk.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.talk.exchange.ExchangeCommand.RespondToFeedback;
import org.throughline.events.talk.exchange.FeedbackOutcome;

/**
 * What became of feedback can be followed up: a changed plan is named with the version that changed it, a referral with
 * the team that has it now, and who changes nothing says why. Nothing else is named, so that nobody counts a plan that
 * did not change.
 */
final class OutcomesNameTheirGrounds {

    private OutcomesNameTheirGrounds() {}

    /**
     * Looks through the response.
     *
     * @throws Refusal MALFORMED with a fault for every ground that is missing or does not belong to the outcome
     */
    static void check(RespondToFeedback c) {
        List<Fault> faults = new ArrayList<>();
        ground(faults, "/planId", c.planId(), c.outcome(), FeedbackOutcome.CHANGED_PLAN);
        ground(faults, "/planVersion", c.planVersion(), c.outcome(), FeedbackOutcome.CHANGED_PLAN);
        ground(faults, "/referredToTeamId", c.referredToTeamId(), c.outcome(), FeedbackOutcome.REFERRED);
        if (c.outcome() == FeedbackOutcome.NO_CHANGE_WITH_REASON && c.reason() == null) {
            faults.add(new Fault("/reason", "missing", "nothing changes without a reason given"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, "%s does not stand on its grounds".formatted(c.outcome()), faults);
        }
    }

    private static void ground(
            List<Fault> faults,
            String pointer,
            @Nullable Object value,
            FeedbackOutcome outcome,
            FeedbackOutcome where) {
        if (outcome == where && value == null) {
            faults.add(new Fault(pointer, "missing", where + " names it"));
        } else if (outcome != where && value != null) {
            faults.add(new Fault(pointer, "not-valid", "only %s names it".formatted(where)));
        }
    }
}
