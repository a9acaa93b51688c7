package org.throughline.command.talk.channel;

import java.util.List;
import org.throughline.command.Fault;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.talk.channel.ChannelCommand.AskQuestion;
import org.throughline.command.teams.team.TeamFacts;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.talk.channel.ChannelEvent.ChannelOpened;

/** The teams at the ends of a channel: one whose channel it is, and another where it links two. */
final class Ends {

    private Ends() {}

    /**
     * Judges the teams named: the first leads the organization that keeps the channel, and a link has two of them.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET, ENDED or MALFORMED
     */
    static void require(Peers peers, ChannelOpened opened) {
        String keeper = opened.teamId();
        String other = opened.toTeamId();
        if (other != null && keeper == null) {
            throw Refusal.of(
                    RefusalCode.MALFORMED,
                    "A link has two ends",
                    List.of(new Fault("/teamId", "missing", "a link to a team begins at one")));
        }
        if (keeper == null) {
            return;
        }
        TeamFacts team = Teams.requireOpen(peers, keeper, opened.effectiveOn());
        if (!team.organizationId().equals(opened.organizationId())) {
            throw Refusal.of(
                            RefusalCode.UNKNOWN_REFERENCE,
                            "Team %s is of organization %s, not of %s"
                                    .formatted(keeper, team.organizationId(), opened.organizationId()))
                    .with("teamId", keeper);
        }
        new Sender(other, null, null, false).directionTo(peers, keeper, opened.effectiveOn());
    }

    /**
     * Who owes the answer: whoever is asked by name, or the end of the channel that does not ask.
     *
     * @throws Refusal MALFORMED when neither says so
     */
    static String recipient(ChannelFacts channel, AskQuestion c) {
        if (c.toTeamId() != null) {
            return c.toTeamId();
        }
        String keeper = channel.teamId();
        String end = keeper != null && keeper.equals(c.fromTeamId()) ? channel.toTeamId() : keeper;
        if (end == null) {
            throw Refusal.of(
                    RefusalCode.MALFORMED,
                    "Nobody is asked",
                    List.of(new Fault("/toTeamId", "missing", "the channel leads to no other team")));
        }
        return end;
    }
}
