package org.throughline.command.teams.team;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.teams.team.InvitationReason;

/** Groups are named for an invitation that is meant to bring them in; that groups were named then tells nothing more. */
final class OnlyInclusionNamesGroups {

    private OnlyInclusionNamesGroups() {}

    /**
     * Looks at the reason of an invitation for which groups are named.
     *
     * @throws Refusal WRONG_KIND when it is another one
     */
    static void require(InvitationReason reason) {
        if (reason != InvitationReason.INTENTIONAL_INCLUSION) {
            throw Refusal.of(
                            RefusalCode.WRONG_KIND,
                            "Groups are named with the reason INTENTIONAL_INCLUSION; this one is %s".formatted(reason))
                    .with("reason", reason.name());
        }
    }
}
