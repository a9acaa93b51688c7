package org.throughline.query.question.teams;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.Stakes;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.subject.choices.decision.DecisionState;

/** What makes a decision a large one, each by its limit; a limit of 0 leaves it out of account. */
enum Largeness {
    UNITS(Limit.LARGE_DECISION_UNITS),
    STAKES(Limit.LARGE_DECISION_STAKES);

    private final Limit limit;

    Largeness(Limit limit) {
        this.limit = limit;
    }

    Limit limit() {
        return limit;
    }

    /** How large a decision is that was taken. */
    int of(DecisionState decision) {
        Account account = Objects.requireNonNull(decision.account());
        return switch (this) {
            case UNITS -> account.affectedUnits().size();
            case STAKES -> height(account.stakes());
        };
    }

    /** Whether so much is large where the limit is this. */
    static boolean reaches(int size, int limit) {
        return limit > 0 && size >= limit;
    }

    /** 1 to 3, 0 where nobody judged them. */
    private static int height(@Nullable Stakes stakes) {
        return switch (stakes) {
            case null -> 0;
            case LOW -> 1;
            case MEDIUM -> 2;
            case HIGH -> 3;
        };
    }
}
