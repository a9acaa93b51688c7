package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.talk.channel.ChannelState.Question;
import org.throughline.query.subject.talk.channel.ChannelState.QuestionStatus;
import org.throughline.query.subject.talk.exchange.ExchangeState;
import org.throughline.query.subject.talk.exchange.ExchangeState.ExchangeKind;
import org.throughline.query.subject.talk.exchange.ExchangeState.Response;

/**
 * What went back and forth. A question and its answer are two messages, feedback and each response likewise; an
 * acknowledgement says that a message arrived and is none. What was withdrawn does not count, nor does what coaches advise: they speak for
 * no team.
 *
 * @param messages from whom to whom; no team stands for a practitioner who speaks for themselves
 * @param requests what called for a response: questions and feedback
 * @param told what called for an acknowledgement: information
 */
record Traffic(List<Message> messages, List<Request> requests, List<Told> told) {

    /** Something said on a day. */
    record Message(@Nullable String fromTeamId, @Nullable String toTeamId, LocalDate on) {}

    /**
     * A question or feedback.
     *
     * @param respondedOn the day of the first response
     */
    record Request(
            @Nullable String fromTeamId,
            String toTeamId,
            LocalDate askedOn,
            @Nullable LocalDate respondedOn) {}

    /** Information passed on. */
    record Told(
            @Nullable String fromTeamId,
            String toTeamId,
            LocalDate on,
            @Nullable LocalDate acknowledgedOn) {}

    static Traffic of(Collection<ChannelState> channels, Collection<ExchangeState> exchanges) {
        Traffic traffic = new Traffic(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        channels.stream()
                .flatMap(channel -> channel.questions().stream())
                .filter(question -> question.status() != QuestionStatus.WITHDRAWN)
                .forEach(traffic::add);
        exchanges.stream()
                .filter(exchange -> exchange.withdrawnOn() == null && exchange.kind() != ExchangeKind.ADVICE)
                .forEach(traffic::add);
        return traffic;
    }

    private void add(Question question) {
        messages.add(new Message(question.fromTeamId(), question.toTeamId(), question.askedOn()));
        if (question.settledOn() != null) {
            messages.add(new Message(question.toTeamId(), question.fromTeamId(), question.settledOn()));
        }
        requests.add(new Request(question.fromTeamId(), question.toTeamId(), question.askedOn(), question.settledOn()));
    }

    private void add(ExchangeState exchange) {
        messages.add(new Message(exchange.fromTeamId(), exchange.toTeamId(), exchange.saidOn()));
        if (exchange.kind() == ExchangeKind.INFORMATION) {
            told.add(new Told(exchange.fromTeamId(), exchange.toTeamId(), exchange.saidOn(), exchange.settledOn()));
            return;
        }
        List<Response> responses = exchange.responses();
        responses.forEach(
                response -> messages.add(new Message(response.teamId(), exchange.fromTeamId(), response.on())));
        requests.add(new Request(
                exchange.fromTeamId(),
                exchange.toTeamId(),
                exchange.saidOn(),
                responses.isEmpty() ? null : responses.getFirst().on()));
    }
}
