package org.throughline.query.question.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.query.read.Snapshot;

/**
 * How a rule is asked of what was recorded.
 *
 * @param rule the rule
 * @param by limits by which its facts are judged as well
 * @param onlyAsks whether nothing is ever refused by it: it is only asked who or what is missing
 * @param cannot why it cannot be judged afterwards, in a sentence or two; absent where it can
 * @param cases the facts it is asked of, as they are in a snapshot; pure
 */
public record Judgement(
        Rule rule,
        List<Limit> by,
        boolean onlyAsks,
        @Nullable String cannot,
        Function<Snapshot, Stream<RuleCase>> cases) {

    public static Judgement of(Policy policy, Function<Snapshot, Stream<RuleCase>> cases) {
        return new Judgement(Rule.of(policy), List.of(), false, null, cases);
    }

    public static Judgement of(Limit limit, Function<Snapshot, Stream<RuleCase>> cases) {
        return new Judgement(Rule.of(limit), List.of(), false, null, cases);
    }

    /** A rule that cannot be judged afterwards. */
    public static Judgement cannot(Rule rule, String why) {
        return new Judgement(rule, List.of(), false, why, snapshot -> Stream.empty());
    }

    /** The same by limits as well. */
    public Judgement by(Limit... limits) {
        return new Judgement(rule, List.of(limits), onlyAsks, cannot, cases);
    }

    /** The same, by which nothing is ever refused. */
    public Judgement onlyAsking() {
        return new Judgement(rule, by, true, cannot, cases);
    }

    /** Every state of a kind in a snapshot that is not withheld from the reader; by id. Of an outline nothing can be judged. */
    public static <S> Map<String, S> open(Snapshot snapshot, Class<S> type) {
        Map<String, S> all = snapshot.byId(type);
        Set<String> withheld = snapshot.withheld(type, all.keySet());
        return withheld.isEmpty()
                ? all
                : all.entrySet().stream()
                        .filter(one -> !withheld.contains(one.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What a fact comes to by some rules. */
    public Outcome outcome(Verdict verdict, RulesOfDay rules) {
        if (!verdict.isKnown()) {
            return Outcome.UNKNOWN;
        } else if (verdict.lacks().isEmpty()) {
            return Outcome.MET;
        }
        Policy policy = rule.policy();
        if (policy == null) {
            return Outcome.BEYOND;
        }
        return switch (rules.mode(policy)) {
            case OFF -> Outcome.NOT_ASKED;
            case WARN -> Outcome.WARNED;
            case BLOCK -> onlyAsks ? Outcome.WARNED : Outcome.REFUSED;
        };
    }
}
