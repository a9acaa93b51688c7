package org.throughline.query.question.ground;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent;
import org.throughline.events.ground.rulebook.RulebookEvent.CheckCadenceEnded;
import org.throughline.events.ground.rulebook.RulebookEvent.CheckCadenceSet;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.query.Counting;
import org.throughline.query.history.Remembered;
import org.throughline.query.question.rules.Judgement;
import org.throughline.query.question.rules.Judgements;
import org.throughline.query.question.rules.Lack;
import org.throughline.query.question.rules.Rule;
import org.throughline.query.question.rules.RuleCase;
import org.throughline.query.question.rules.Verdict;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.rulebook.RulebookState;

/** Rules of the rulebook itself, and those that cannot be judged afterwards. */
@Component
final class RulebookJudgements implements Judgements {

    @Override
    public List<Judgement> all() {
        return List.of(
                Judgement.of(Policy.LIMITS_STAY_WITHIN_SOURCES, RulebookJudgements::withinSources),
                Judgement.of(Policy.RULES_ARE_SET_IN_TIME, RulebookJudgements::inTime)
                        .by(Limit.RULE_RECORDED_WITHIN_DAYS),
                Judgement.cannot(
                        Rule.of(Policy.PEOPLE_HOLD_THEIR_SEATS),
                        "Whether somebody was known to hold a seat is asked when a fact is recorded, and what was found stands beside the fact."
                                + " An appointment that is entered later changes nothing about what was known then."),
                Judgement.cannot(
                        Rule.of(Policy.REFERENCES_ARE_THERE),
                        "Whether what a fact names was there is asked when the fact is recorded, and what was found stands beside it."
                                + " What was recorded or taken back since then changes nothing about what was known then."),
                Judgement.cannot(
                        Rule.of(Limit.INDICATOR_MONTHS),
                        "It says how far back the indicators of shared leadership look. Nothing that was recorded is within it or beyond it by itself;"
                                + " what another number makes of the indicators is asked there."),
                Judgement.cannot(
                        Rule.of(Limit.SMALL_CELL_LIMIT),
                        "A number that rests on fewer people than the limit of its day was never recorded, so nobody knows what a lower"
                                + " limit would have let in; and a list of the groups just above a higher one would tell of the few in them."));
    }

    private static Stream<RuleCase> withinSources(Snapshot snapshot) {
        return snapshot.states(RulebookState.class).stream()
                .flatMap(rulebook -> rulebook.limits().stream()
                        .map(set -> RuleCase.of(
                                        RulebookEvent.class,
                                        rulebook.organizationId(),
                                        rulebook.organizationId(),
                                        set.from(),
                                        Verdict.lacksWhere(
                                                set.approver() == null
                                                        && set.limit().isBeyondSource(set.number()),
                                                Lack.of("BEYOND_ITS_SOURCE_AND_NOBODY_STANDS_FOR_IT")))
                                .part(set.limit().name())));
    }

    private static Stream<RuleCase> inTime(Snapshot snapshot) {
        return snapshot.histories(RulebookState.class).values().stream()
                .flatMap(history -> Counting.of(history, Remembered::saying).stream())
                .filter(entry -> entry.event() instanceof RulebookEvent)
                .map(entry -> set(entry, (RulebookEvent) entry.event(), snapshot));
    }

    private static RuleCase set(Remembered entry, RulebookEvent event, Snapshot snapshot) {
        LocalDate on = event.effectiveOn();
        return RuleCase.of(RulebookEvent.class, event.organizationId(), event.organizationId(), on, rules -> {
                    int days = rules.number(Limit.RULE_RECORDED_WITHIN_DAYS);
                    boolean late = entry.claimedAt().isAfter(snapshot.endOf(on.plusDays(days)));
                    return Verdict.lacksWhere(
                            late && approver(event) == null, Lack.of("RECORDED_LATER_AND_NOBODY_STANDS_FOR_IT"));
                })
                .part(what(event));
    }

    private static @Nullable String approver(RulebookEvent event) {
        return switch (event) {
            case PolicySet e -> e.approver();
            case LimitSet e -> e.approver();
            case CheckCadenceSet e -> e.approver();
            case CheckCadenceEnded e -> e.approver();
        };
    }

    private static String what(RulebookEvent event) {
        return switch (event) {
            case PolicySet e -> e.policy().name();
            case LimitSet e -> e.limit().name();
            case CheckCadenceSet e -> e.instrument();
            case CheckCadenceEnded e -> e.instrument();
        };
    }
}
