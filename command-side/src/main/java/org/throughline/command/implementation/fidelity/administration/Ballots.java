package org.throughline.command.implementation.fidelity.administration;

import java.util.List;

/**
 * Ballots of rounds that go on, beside the log. A round is there from the moment at which the log says that it was opened until the one at
 * which the log says that it was counted or given up, and its ballots are deleted in the same transaction.
 */
public interface Ballots {

    /** What became of a ballot. */
    enum Taken {
        /** It is kept, durably. */
        TAKEN,
        /** There is no such round, not yet or not any more. */
        NO_SUCH_ROUND,
        /** As many were cast already as people are asked. */
        ALL_CAST
    }

    /** Takes a ballot in; none is replaced, since nobody knows whose it is. */
    Taken cast(String administrationId, int round, Ballot ballot, int invited);

    /**
     * The ballots of a round, in no order. What is decided on them rests on them: it is appended only while there are no others.
     */
    List<Ballot> of(String administrationId, int round);

    /** How many were cast in a round that goes on. */
    int count(String administrationId, int round);
}
