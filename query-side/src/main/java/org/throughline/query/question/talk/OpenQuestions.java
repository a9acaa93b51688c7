package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.exchange.FeedbackOutcome;
import org.throughline.query.question.talk.OpenQuestionsAnswer.Answered;
import org.throughline.query.question.talk.OpenQuestionsAnswer.RequestKind;
import org.throughline.query.question.talk.OpenQuestionsAnswer.Waiting;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.talk.channel.ChannelState.Question;
import org.throughline.query.subject.talk.channel.ChannelState.QuestionStatus;
import org.throughline.query.subject.talk.exchange.ExchangeState;
import org.throughline.query.subject.talk.exchange.ExchangeState.ExchangeKind;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * What is needed of channels, exchanges and plans to answer what waits and what became of the rest, on one day. What waits
 * is of the district whose it is on the day, an answer and an outcome of the one whose they were when they came.
 */
final class OpenQuestions {

    private final Collection<ChannelState> channels;
    private final List<ExchangeState> feedback;
    private final Map<String, PlanState> plans;
    private final Map<String, String> organizations = new HashMap<>();
    private final LocalDate day;
    private final BiPredicate<@Nullable String, LocalDate> here;

    /** Everything that ever was of the district. */
    record Known(
            Collection<ChannelState> channels,
            Collection<ExchangeState> exchanges,
            Collection<TeamState> teams,
            Collection<PlanState> plans) {}

    /**
     * Answers for a day.
     *
     * @param here whether an organization lay here on a day
     */
    OpenQuestions(Known known, LocalDate day, BiPredicate<@Nullable String, LocalDate> here) {
        this.channels = known.channels();
        this.feedback = known.exchanges().stream()
                .filter(exchange -> exchange.kind() != ExchangeKind.INFORMATION && exchange.withdrawnOn() == null)
                .toList();
        this.plans = known.plans().stream().collect(Collectors.toMap(PlanState::planId, Function.identity()));
        known.teams().forEach(team -> organizations.put(team.teamId(), team.organizationId()));
        this.day = day;
        this.here = here;
    }

    /** An exchange is of the organization whose team was spoken to. */
    private boolean isHere(ExchangeState exchange, LocalDate on) {
        return here.test(organizations.get(exchange.toTeamId()), on);
    }

    OpenQuestionsAnswer answer() {
        List<Answered> answered = answered();
        return new OpenQuestionsAnswer(
                waiting(),
                Median.of(answered.stream().map(Answered::days).toList()),
                answered,
                outcomes(),
                ChangedPlans.of(respondedHere(), plans));
    }

    private List<Waiting> waiting() {
        Stream<Waiting> questions = channels.stream()
                .filter(channel -> here.test(channel.organizationId(), day))
                .flatMap(channel -> channel.questions().stream()
                        .filter(question -> question.status() == QuestionStatus.OPEN)
                        .map(question -> waiting(channel, question)));
        Stream<Waiting> unaddressed = feedback.stream()
                .filter(exchange -> exchange.settledOn() == null && isHere(exchange, day))
                .map(this::waiting);
        return Stream.concat(questions, unaddressed)
                .sorted(Comparator.comparing(Waiting::askedOn).thenComparing(Waiting::subject))
                .toList();
    }

    private Waiting waiting(ChannelState channel, Question question) {
        return new Waiting(
                RequestKind.QUESTION,
                "channel:" + channel.channelId(),
                question.questionId(),
                question.fromTeamId(),
                question.fromRole(),
                question.anonymous(),
                question.toTeamId(),
                question.direction(),
                null,
                question.askedOn(),
                ChronoUnit.DAYS.between(question.askedOn(), day),
                false,
                question.question());
    }

    private Waiting waiting(ExchangeState exchange) {
        return new Waiting(
                kind(exchange),
                "exchange:" + exchange.exchangeId(),
                null,
                exchange.fromTeamId(),
                exchange.fromRole(),
                exchange.anonymous(),
                exchange.owedBy(),
                exchange.direction(),
                exchange.about(),
                exchange.saidOn(),
                ChronoUnit.DAYS.between(exchange.saidOn(), day),
                !exchange.responses().isEmpty(),
                exchange.words());
    }

    private List<Answered> answered() {
        Stream<Answered> questions = channels.stream()
                .flatMap(channel -> channel.questions().stream()
                        .filter(question -> question.status() == QuestionStatus.ANSWERED)
                        .map(question -> answered(channel, question))
                        .filter(answered -> here.test(channel.organizationId(), answered.settledOn())));
        Stream<Answered> addressed = feedback.stream()
                .filter(exchange -> exchange.settledOn() != null && isHere(exchange, exchange.settledOn()))
                .map(OpenQuestions::answered);
        return Stream.concat(questions, addressed)
                .sorted(Comparator.comparing(Answered::settledOn).reversed().thenComparing(Answered::subject))
                .toList();
    }

    private static Answered answered(ChannelState channel, Question question) {
        LocalDate settledOn = Objects.requireNonNull(question.settledOn());
        return new Answered(
                RequestKind.QUESTION,
                "channel:" + channel.channelId(),
                question.questionId(),
                question.fromTeamId(),
                question.toTeamId(),
                question.askedOn(),
                settledOn,
                ChronoUnit.DAYS.between(question.askedOn(), settledOn),
                null);
    }

    private static Answered answered(ExchangeState exchange) {
        LocalDate settledOn = Objects.requireNonNull(exchange.settledOn());
        return new Answered(
                kind(exchange),
                "exchange:" + exchange.exchangeId(),
                null,
                exchange.fromTeamId(),
                exchange.toTeamId(),
                exchange.saidOn(),
                settledOn,
                ChronoUnit.DAYS.between(exchange.saidOn(), settledOn),
                exchange.responses().getLast().outcome());
    }

    private static RequestKind kind(ExchangeState exchange) {
        return exchange.kind() == ExchangeKind.ADVICE ? RequestKind.ADVICE : RequestKind.FEEDBACK;
    }

    private Map<FeedbackOutcome, Long> outcomes() {
        Map<FeedbackOutcome, Long> counts = new EnumMap<>(FeedbackOutcome.class);
        for (FeedbackOutcome outcome : FeedbackOutcome.values()) {
            counts.put(outcome, 0L);
        }
        respondedHere()
                .forEach(exchange -> counts.merge(exchange.responses().getLast().outcome(), 1L, Long::sum));
        return counts;
    }

    private Stream<ExchangeState> respondedHere() {
        return feedback.stream()
                .filter(exchange -> !exchange.responses().isEmpty())
                .filter(exchange ->
                        isHere(exchange, exchange.responses().getLast().on()));
    }
}
