package org.throughline.query.question.talk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.query.Tallies;
import org.throughline.query.question.rules.Judgement;
import org.throughline.query.question.rules.Judgements;
import org.throughline.query.question.rules.Lack;
import org.throughline.query.question.rules.RuleCase;
import org.throughline.query.question.rules.RulesOfDay;
import org.throughline.query.question.rules.Verdict;
import org.throughline.query.question.talk.Traffic.Request;
import org.throughline.query.question.talk.Traffic.Told;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.talk.exchange.ExchangeState;
import org.throughline.query.subject.teams.team.TeamState;

/** Rules of how teams respond: they last, and are judged over the months up to the day asked about. */
@Component
final class TalkJudgements implements Judgements {

    private static final long WHOLE = 100;

    @Override
    public List<Judgement> all() {
        return List.of(
                Judgement.of(
                                Limit.RESPONSE_WITHIN_DAYS,
                                each(Traffic::requests, Request::toTeamId, TalkJudgements::responded))
                        .by(Limit.INDICATOR_MONTHS),
                Judgement.of(
                                Limit.ACKNOWLEDGED_PERCENT,
                                each(Traffic::told, Told::toTeamId, TalkJudgements::acknowledged))
                        .by(Limit.INDICATOR_MONTHS));
    }

    @FunctionalInterface
    private interface Judge<T> {
        Verdict by(Collection<T> all, RulesOfDay rules, LocalDate day);
    }

    /** Each team that was asked or told something. */
    private static <T> Function<Snapshot, Stream<RuleCase>> each(
            Function<Traffic, List<T>> what, Function<T, String> toTeam, Judge<T> judge) {
        return snapshot -> {
            Map<String, TeamState> teams = Judgement.open(snapshot, TeamState.class);
            Traffic traffic = Traffic.of(snapshot.states(ChannelState.class), snapshot.states(ExchangeState.class));
            return what.apply(traffic).stream().collect(Collectors.groupingBy(toTeam)).entrySet().stream()
                    .filter(team -> teams.containsKey(team.getKey()))
                    .map(team -> RuleCase.of(
                            TeamEvent.class,
                            team.getKey(),
                            Objects.requireNonNull(teams.get(team.getKey())).organizationId(),
                            snapshot.day(),
                            rules -> judge.by(team.getValue(), rules, snapshot.day())));
        };
    }

    private static Window window(RulesOfDay rules, LocalDate day) {
        return new Window(day.minusMonths(rules.number(Limit.INDICATOR_MONTHS)).plusDays(1), day);
    }

    private static Verdict responded(Collection<Request> all, RulesOfDay rules, LocalDate day) {
        Window window = window(rules, day);
        List<Long> waited = all.stream()
                .filter(request -> window.contains(request.askedOn()) && request.respondedOn() != null)
                .map(request ->
                        ChronoUnit.DAYS.between(request.askedOn(), Objects.requireNonNull(request.respondedOn())))
                .toList();
        BigDecimal median = Median.of(waited);
        int days = rules.number(Limit.RESPONSE_WITHIN_DAYS);
        return median == null
                ? Verdict.UNKNOWN
                : Verdict.lacksWhere(
                        median.compareTo(BigDecimal.valueOf(days)) > 0,
                        Lack.of(
                                "DAYS_TO_A_RESPONSE",
                                median.setScale(0, RoundingMode.UP).longValueExact(),
                                days));
    }

    private static Verdict acknowledged(Collection<Told> all, RulesOfDay rules, LocalDate day) {
        Window window = window(rules, day);
        List<Told> told = all.stream().filter(one -> window.contains(one.on())).toList();
        int acknowledged = Tallies.count(told, one -> one.acknowledgedOn() != null);
        int least = rules.number(Limit.ACKNOWLEDGED_PERCENT);
        return told.isEmpty()
                ? Verdict.UNKNOWN
                : Verdict.lacksWhere(
                        WHOLE * acknowledged < (long) least * told.size(),
                        Lack.of("PERCENT_ACKNOWLEDGED", WHOLE * acknowledged / told.size(), least));
    }
}
