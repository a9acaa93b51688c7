package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.choices.decision.DecisionEvent;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.choices.focus.FocusPortfolioEvent;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.query.Days;
import org.throughline.query.question.rules.Judgement;
import org.throughline.query.question.rules.Judgements;
import org.throughline.query.question.rules.Lack;
import org.throughline.query.question.rules.RuleCase;
import org.throughline.query.question.rules.Verdict;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.choices.focus.FocusPortfolioState;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Span;

/** Rules of decisions and focus areas. */
@Component
final class ChoiceJudgements implements Judgements {

    private static final int SEVERAL = 2;

    @Override
    public List<Judgement> all() {
        return List.of(
                Judgement.of(Policy.FOCUS_LIMIT_OVERRIDE, ChoiceJudgements::overridden),
                Judgement.of(Policy.TOP_DOWN_NEEDS_JUSTIFICATION, decisions(ChoiceJudgements::justified)),
                Judgement.of(Policy.SHARED_DECISIONS_HAVE_SEVERAL_DECIDERS, decisions(ChoiceJudgements::shared)),
                Judgement.of(Limit.FOCUS_LIMIT, active(Limit.FOCUS_LIMIT)),
                Judgement.of(Limit.FOCUS_ADVICE, active(Limit.FOCUS_ADVICE)));
    }

    private static Function<Snapshot, Stream<RuleCase>> decisions(Function<DecisionState, Verdict> judge) {
        return snapshot -> Judgement.open(snapshot, DecisionState.class).values().stream()
                .filter(decision -> decision.wasTaken() && decision.decidedOn() != null)
                .map(decision -> RuleCase.of(
                        DecisionEvent.class,
                        decision.decisionId(),
                        decision.organizationId(),
                        Objects.requireNonNull(decision.decidedOn()),
                        judge.apply(decision)));
    }

    private static Verdict justified(DecisionState decision) {
        return Verdict.lacksWhere(decision.topDownUnjustified(), Lack.of("NO_JUSTIFICATION"));
    }

    private static Verdict shared(DecisionState decision) {
        long deciders = Objects.requireNonNull(decision.account()).deciders().stream()
                .distinct()
                .count();
        boolean isShared = Objects.requireNonNull(decision.account()).style() == DecisionStyle.SHARED;
        return Verdict.lacksWhere(isShared && deciders < SEVERAL, Lack.of("DECIDERS_NAMED", deciders, SEVERAL));
    }

    private static Stream<RuleCase> overridden(Snapshot snapshot) {
        return Judgement.open(snapshot, FocusPortfolioState.class).values().stream()
                .flatMap(portfolio -> portfolio.overrides().stream()
                        .map(override -> of(
                                portfolio,
                                override.givenOn(),
                                override.code(),
                                Verdict.lacks(Lack.of("LIMIT_OVERRIDDEN")))));
    }

    private static RuleCase of(FocusPortfolioState portfolio, LocalDate on, String area, Verdict verdict) {
        return RuleCase.of(FocusPortfolioEvent.class, portfolio.districtId(), portfolio.districtId(), on, verdict)
                .part(area);
    }

    /** Each beginning of an area, by how many were active that day; and all that are active on the day asked about. */
    private static Function<Snapshot, Stream<RuleCase>> active(Limit limit) {
        return snapshot -> Judgement.open(snapshot, FocusPortfolioState.class).values().stream()
                .flatMap(portfolio -> Stream.concat(
                        portfolio.areas().stream()
                                .flatMap(area -> area.spans().stream()
                                        .map(span -> within(portfolio, span.from(), limit)
                                                .part(area.code()))),
                        Stream.of(within(portfolio, snapshot.day(), limit))));
    }

    private static RuleCase within(FocusPortfolioState portfolio, LocalDate day, Limit limit) {
        long active = portfolio.areas().stream()
                .filter(area -> area.spans().stream().anyMatch(span -> isActive(span, day)))
                .count();
        return RuleCase.of(FocusPortfolioEvent.class, portfolio.districtId(), portfolio.districtId(), day, rules -> {
            int most = rules.number(limit);
            return Verdict.lacksWhere(active > most, Lack.of("ACTIVE_FOCUS_AREAS", active, most));
        });
    }

    private static boolean isActive(Span span, LocalDate day) {
        return Days.hold(span.from(), span.until(), day);
    }
}
