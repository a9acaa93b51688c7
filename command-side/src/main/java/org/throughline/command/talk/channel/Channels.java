package org.throughline.command.talk.channel;

import java.time.LocalDate;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/** What other subjects ask about channels. */
public final class Channels {

    private Channels() {}

    /**
     * Requires that the channel is open on this day.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET or ENDED
     */
    public static void requireOpen(Peers peers, String channelId, LocalDate day) {
        ChannelFacts channel = peers.state(ChannelRules.RULES, channelId);
        if (channel.openedOn() == null) {
            throw Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no channel '%s'".formatted(channelId))
                    .with("channelId", channelId);
        }
        if (day.isBefore(channel.openedOn())) {
            throw Refusal.of(
                    RefusalCode.NOT_YET, "Channel %s was opened on %s".formatted(channelId, channel.openedOn()));
        }
        if (channel.closedOn() != null && !day.isBefore(channel.closedOn())) {
            throw Refusal.of(
                    RefusalCode.ENDED, "Channel %s is closed since %s".formatted(channelId, channel.closedOn()));
        }
    }
}
