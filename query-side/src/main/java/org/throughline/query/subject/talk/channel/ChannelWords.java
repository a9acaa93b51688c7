package org.throughline.query.subject.talk.channel;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.talk.channel.ChannelEvent;
import org.throughline.events.talk.channel.ChannelEvent.ChannelChanged;
import org.throughline.events.talk.channel.ChannelEvent.ChannelClosed;
import org.throughline.events.talk.channel.ChannelEvent.ChannelOpened;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAnswered;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAsked;
import org.throughline.events.talk.channel.ChannelEvent.QuestionWithdrawn;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of channels and the questions asked through them. */
@Component
public final class ChannelWords implements FamilyWords<ChannelEvent> {

    @Override
    public Class<ChannelEvent> family() {
        return ChannelEvent.class;
    }

    @Override
    public Sentence say(ChannelEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.channelId() : unit;
        String channel = names.subject("channel", event.channelId());
        return switch (event) {
            case ChannelOpened e -> new Sentence(about, opened(e, names), null);
            case ChannelChanged e -> new Sentence(about, changed(e, channel), e.reason());
            case ChannelClosed e -> new Sentence(about, "Closed the channel " + channel, e.reason());
            case QuestionAsked e -> new Sentence(about, asked(e, names), e.question());
            case QuestionAnswered e -> new Sentence(about, "Answered a question", e.answer());
            case QuestionWithdrawn e -> new Sentence(about, "Withdrew a question", e.reason());
        };
    }

    private static String opened(ChannelOpened e, Names names) {
        String to = e.toTeamId() == null ? Words.code(e.audience()) : names.team(e.toTeamId());
        String medium = Words.code(e.medium());
        return e.twoWay()
                ? "Opened a channel both ways with %s: %s".formatted(to, medium)
                : "Opened a channel that informs %s: %s".formatted(to, medium);
    }

    private static String changed(ChannelChanged e, String channel) {
        return "Channel %s now reaches %s by %s, %s"
                .formatted(
                        channel,
                        Words.code(e.audience()),
                        Words.code(e.medium()),
                        e.twoWay() ? "both ways" : "one way");
    }

    private static String asked(QuestionAsked e, Names names) {
        return "%s asked %s".formatted(who(e.fromTeamId(), e.fromRole(), names), names.team(e.toTeamId()));
    }

    /** Who speaks, without naming a person. */
    public static String who(@Nullable String teamId, @Nullable String role, Names names) {
        if (teamId != null) {
            return names.team(teamId);
        }
        return role == null ? "Somebody" : "Somebody (%s)".formatted(Words.code(role));
    }
}
