package org.throughline.query.question.rules;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.Limit;

/** Every rule with its judgement, in the order of the rulebook. */
@Component
public final class JudgedRules {

    private final Map<Rule, Judgement> byRule = new LinkedHashMap<>();

    /**
     * Takes in the judgements.
     *
     * @throws IllegalArgumentException when two judge the same rule
     */
    public JudgedRules(List<Judgements> judgements) {
        judgements.stream()
                .flatMap(area -> area.all().stream())
                .sorted(Comparator.comparingInt(judgement -> Rule.ALL.indexOf(judgement.rule())))
                .forEach(judgement -> {
                    if (byRule.put(judgement.rule(), judgement) != null) {
                        throw new IllegalArgumentException(
                                "two judge " + judgement.rule().code());
                    }
                });
    }

    public List<Judgement> all() {
        return List.copyOf(byRule.values());
    }

    /** By which a rule is judged: its own, or that of the policy whose facts the limit bounds; empty where nobody said how. */
    public Optional<Judgement> of(Rule rule) {
        Limit limit = rule.limit();
        return Optional.ofNullable(byRule.get(rule))
                .or(() -> byRule.values().stream()
                        .filter(judgement -> limit != null && judgement.by().contains(limit))
                        .findFirst());
    }
}
