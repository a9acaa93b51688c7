package org.throughline.command.choices.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.choices.decision.Justification;

/** Accounts of decisions for tests. */
final class Accounts {

    private Accounts() {}

    static Account shared(String... deciders) {
        return account(DecisionStyle.SHARED, null, null, List.of(deciders), List.of(), List.of("s1"));
    }

    static Account topDown(@Nullable Justification why) {
        return account(DecisionStyle.TOP_DOWN, null, why, List.of("m-1"), List.of(), List.of());
    }

    static Account account(
            DecisionStyle style,
            @Nullable String meetingId,
            @Nullable Justification why,
            List<String> deciders,
            List<String> closest,
            List<String> units) {
        return new Account(
                "Small groups",
                null,
                style,
                meetingId,
                deciders,
                closest,
                List.of(),
                units,
                List.of(),
                null,
                null,
                why);
    }
}
