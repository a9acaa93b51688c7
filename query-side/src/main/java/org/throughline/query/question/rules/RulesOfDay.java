package org.throughline.query.question.rules;

import java.time.LocalDate;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.query.subject.ground.rulebook.RulebookState;

/** By what facts are judged: how strictly each policy is held, and which number each limit is. */
public interface RulesOfDay {

    Mode mode(Policy policy);

    int number(Limit limit);

    /** Those of a rulebook on a day. */
    static RulesOfDay of(RulebookState rulebook, LocalDate day) {
        return new RulesOfDay() {
            @Override
            public Mode mode(Policy policy) {
                return rulebook.mode(policy, day);
            }

            @Override
            public int number(Limit limit) {
                return rulebook.number(limit, day);
            }
        };
    }

    /** The same with one policy held otherwise. */
    default RulesOfDay with(Policy changed, Mode mode) {
        RulesOfDay others = this;
        return new RulesOfDay() {
            @Override
            public Mode mode(Policy policy) {
                return policy == changed ? mode : others.mode(policy);
            }

            @Override
            public int number(Limit limit) {
                return others.number(limit);
            }
        };
    }

    /** The same with another number for one limit. */
    default RulesOfDay with(Limit changed, int number) {
        RulesOfDay others = this;
        return new RulesOfDay() {
            @Override
            public Mode mode(Policy policy) {
                return others.mode(policy);
            }

            @Override
            public int number(Limit limit) {
                return limit == changed ? number : others.number(limit);
            }
        };
    }
}
