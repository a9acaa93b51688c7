package org.throughline.command.talk.channel;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.talk.channel.ChannelEvent;
import org.throughline.events.talk.channel.ChannelEvent.ChannelChanged;
import org.throughline.events.talk.channel.ChannelEvent.ChannelClosed;
import org.throughline.events.talk.channel.ChannelEvent.ChannelOpened;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAnswered;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAsked;
import org.throughline.events.talk.channel.ChannelEvent.QuestionWithdrawn;

/**
 * A channel is opened once, first, and closed once, last, with no question left open; a question is asked once, where
 * questions are taken, and settled once.
 */
public enum ChannelRules implements SubjectRules<ChannelFacts, ChannelEvent> {
    RULES;

    @Override
    public Class<ChannelEvent> family() {
        return ChannelEvent.class;
    }

    @Override
    public ChannelFacts initial() {
        return ChannelFacts.UNKNOWN;
    }

    @Override
    public void check(ChannelFacts channel, ChannelEvent next) {
        requirePlace(channel, next);
        switch (next) {
            case ChannelOpened e -> {}
            case ChannelChanged e -> {
                if (!e.twoWay()) {
                    NoQuestionIsLeftOpen.check(channel, e);
                }
            }
            case ChannelClosed e -> NoQuestionIsLeftOpen.check(channel, e);
            case QuestionAsked e -> {
                requireTwoWay(channel, e);
                refuseTaken(channel, e.questionId());
                requireAsked(channel, e, e.follows());
            }
            case QuestionAnswered e -> requireOpen(channel, e, e.questionId());
            case QuestionWithdrawn e -> requireOpen(channel, e, e.questionId());
        }
    }

    @Override
    public Predicate<ChannelFacts> isThere() {
        return state -> state.openedOn() != null && state.closedOn() == null;
    }

    @Override
    public ChannelFacts evolve(ChannelFacts channel, ChannelEvent event) {
        return switch (event) {
            case ChannelOpened e -> ChannelFacts.opened(e);
            case ChannelChanged e -> channel.changed(e.audience(), e.medium(), e.twoWay());
            case ChannelClosed e -> channel.closed(e.effectiveOn());
            case QuestionAsked e -> channel.with(e.questionId(), true);
            case QuestionAnswered e -> channel.with(e.questionId(), false);
            case QuestionWithdrawn e -> channel.with(e.questionId(), false);
        };
    }

    static void refuseTaken(ChannelFacts channel, String questionId) {
        if (channel.questions().containsKey(questionId)) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "Question '%s' is asked already".formatted(questionId))
                    .with("questionId", questionId);
        }
    }

    private static void requirePlace(ChannelFacts channel, ChannelEvent next) {
        if (channel.exists() == next instanceof ChannelOpened) {
            throw channel.exists()
                    ? Refusal.of(
                            RefusalCode.ALREADY_EXISTS,
                            "Channel %s is open since %s".formatted(next.channelId(), channel.openedOn()))
                    : Refusal.of(
                            RefusalCode.NOT_YET,
                            "Channel %s was not open by %s".formatted(next.channelId(), next.effectiveOn()));
        }
        if (channel.closedOn() != null) {
            throw Refusal.of(
                            RefusalCode.ENDED,
                            "Channel %s is closed since %s".formatted(next.channelId(), channel.closedOn()))
                    .with("closedOn", channel.closedOn().toString());
        }
    }

    private static void requireTwoWay(ChannelFacts channel, QuestionAsked next) {
        if (!channel.twoWay()) {
            throw Refusal.of(
                    RefusalCode.ONE_WAY,
                    "Channel %s only informs on %s".formatted(next.channelId(), next.effectiveOn()));
        }
    }

    private static void requireAsked(ChannelFacts channel, ChannelEvent next, @Nullable String questionId) {
        if (questionId != null && !channel.questions().containsKey(questionId)) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "No question '%s' was asked through channel %s by %s"
                                    .formatted(questionId, next.channelId(), next.effectiveOn()))
                    .with("questionId", questionId);
        }
    }

    private static void requireOpen(ChannelFacts channel, ChannelEvent next, String questionId) {
        requireAsked(channel, next, questionId);
        if (!Boolean.TRUE.equals(channel.questions().get(questionId))) {
            throw Refusal.of(
                            RefusalCode.SETTLED,
                            "Question '%s' was answered or withdrawn by %s".formatted(questionId, next.effectiveOn()))
                    .with("questionId", questionId);
        }
    }
}
