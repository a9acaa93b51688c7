package org.throughline.command.choices.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.teams.meeting.Meetings;
import org.throughline.events.choices.decision.Account;

/** The account of a decision refers to things that were there on its day, and is at one with itself. */
final class AccountHolds {

    private AccountHolds() {}

    static void check(Account account, @Nullable String teamId, LocalDate day, Peers peers) {
        account.affectedUnits().forEach(unit -> Organizations.requireOpen(peers, unit, day));
        if (account.meetingId() != null) {
            Meetings.requireHeld(peers, account.meetingId(), teamId, day);
        }
        requireDeciders(account);
    }

    /** Only who decided can have brought to the decision what they know of the problem. */
    private static void requireDeciders(Account account) {
        List<String> others = account.closestToProblem().stream()
                .filter(member -> !account.deciders().contains(member))
                .toList();
        if (!others.isEmpty()) {
            throw Refusal.of(
                            RefusalCode.UNKNOWN_REFERENCE,
                            "%s did not decide; those closest to the problem are named among the deciders"
                                    .formatted(String.join(", ", others)))
                    .with("memberIds", others);
        }
    }
}
