package org.throughline.command.choices.decision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.Account;

/**
 * What further decisions need to know of a decision.
 *
 * @param organizationId the organization that decides; empty as long as nothing is recorded
 * @param account absent as long as there is only input
 * @param decidedOn absent as long as there is only input
 * @param reversed whether it was taken back
 * @param retracted whether it counts no more
 * @param inputIds of input given so far
 */
record DecisionFacts(
        String organizationId,
        @Nullable String teamId,
        @Nullable Account account,
        @Nullable LocalDate decidedOn,
        boolean reversed,
        boolean retracted,
        Set<String> inputIds) {

    static final DecisionFacts UNKNOWN = new DecisionFacts("", null, null, null, false, false, Set.of());

    DecisionFacts decided(String organization, @Nullable String team, Account what, LocalDate day) {
        return new DecisionFacts(organization, team, what, day, false, false, inputIds);
    }

    DecisionFacts withInput(String organization, String inputId) {
        Set<String> more = new HashSet<>(inputIds);
        more.add(inputId);
        return new DecisionFacts(organization, teamId, account, decidedOn, reversed, retracted, Set.copyOf(more));
    }

    DecisionFacts with(Account other) {
        return new DecisionFacts(organizationId, teamId, other, decidedOn, reversed, retracted, inputIds);
    }

    DecisionFacts asReversed() {
        return new DecisionFacts(organizationId, teamId, account, decidedOn, true, retracted, inputIds);
    }

    DecisionFacts asRetracted() {
        return new DecisionFacts(organizationId, teamId, account, decidedOn, reversed, true, inputIds);
    }
}
