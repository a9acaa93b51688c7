package org.throughline.query.question.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;

/**
 * A policy or a limit of the rulebook. Exactly one of the two is there.
 *
 * @param policy absent where it is a limit
 * @param limit absent where it is a policy
 */
public record Rule(@Nullable Policy policy, @Nullable Limit limit) {

    /** Every rule there is: policies first, each in the order of the rulebook. */
    public static final List<Rule> ALL = Stream.concat(
                    Arrays.stream(Policy.values()).map(Rule::of),
                    Arrays.stream(Limit.values()).map(Rule::of))
            .toList();

    public Rule {
        if ((policy == null) == (limit == null)) {
            throw new IllegalArgumentException("either a policy or a limit");
        }
    }

    public static Rule of(Policy policy) {
        return new Rule(policy, null);
    }

    public static Rule of(Limit limit) {
        return new Rule(null, limit);
    }

    /** The rule of this code; empty where there is none. */
    public static Optional<Rule> named(String code) {
        return ALL.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** What it is called in the rulebook: {@code PLAN_HAS_INPUT}. */
    public String code() {
        return policy == null ? Objects.requireNonNull(limit).name() : policy.name();
    }

    /** How it is set by these rules: {@code WARN}, {@code 6}. */
    public String setting(RulesOfDay rules) {
        return policy == null
                ? Integer.toString(rules.number(Objects.requireNonNull(limit)))
                : rules.mode(policy).name();
    }

    /** Whether it can be set so: a policy to a mode, a limit to a number of at most five digits. */
    public boolean canBe(String setting) {
        return policy == null
                ? setting.matches("[0-9]{1,5}")
                : Arrays.stream(Mode.values()).anyMatch(mode -> mode.name().equals(setting));
    }

    /**
     * These rules with this one set otherwise.
     *
     * @param setting what it {@link #canBe}
     */
    public RulesOfDay set(RulesOfDay rules, String setting) {
        return policy == null
                ? rules.with(Objects.requireNonNull(limit), Integer.parseInt(setting))
                : rules.with(policy, Mode.valueOf(setting));
    }
}
