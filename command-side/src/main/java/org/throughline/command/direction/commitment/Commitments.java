package org.throughline.command.direction.commitment;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.throughline.command.Peers;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;

/** What other subjects ask about commitments. */
public final class Commitments {

    private Commitments() {}

    /** The commitments of an organization that live on this day, as known now. */
    public static Stream<CommitmentMade> livingOn(Peers peers, String organizationId, LocalDate day) {
        return peers.ledger(CommitmentRules.RULES, organizationId).stateOn(day).living();
    }
}
