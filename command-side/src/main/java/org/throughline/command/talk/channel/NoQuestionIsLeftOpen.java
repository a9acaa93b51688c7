package org.throughline.command.talk.channel;

import java.util.List;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.talk.channel.ChannelEvent;

/** Whoever asked gets an answer: a channel neither closes nor turns one-way while a question asked through it waits. */
final class NoQuestionIsLeftOpen {

    private NoQuestionIsLeftOpen() {}

    /**
     * Lets the end of asking pass when nothing waits.
     *
     * @throws Refusal OPEN_QUESTIONS, naming them
     */
    static void check(ChannelFacts channel, ChannelEvent end) {
        List<String> open = channel.openQuestions();
        if (!open.isEmpty()) {
            throw Refusal.of(
                            RefusalCode.OPEN_QUESTIONS,
                            "On %s %d question(s) asked through channel %s wait for an answer: %s"
                                    .formatted(
                                            end.effectiveOn(), open.size(), end.channelId(), String.join(", ", open)))
                    .with("openQuestions", open);
        }
    }
}
