package org.throughline.command.ground.rulebook;

import org.throughline.command.SubjectRules;
import org.throughline.events.ground.rulebook.RulebookEvent;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;

/** A district may set any rule on any day; the last one said for a day holds. */
enum RulebookRules implements SubjectRules<RulebookFacts, RulebookEvent> {
    RULES;

    @Override
    public Class<RulebookEvent> family() {
        return RulebookEvent.class;
    }

    @Override
    public RulebookFacts initial() {
        return RulebookFacts.USUAL;
    }

    @Override
    public void check(RulebookFacts rulebook, RulebookEvent next) {}

    @Override
    public RulebookFacts evolve(RulebookFacts rulebook, RulebookEvent event) {
        return switch (event) {
            case PolicySet e -> rulebook.with(e.policy(), e.mode());
            case LimitSet e -> rulebook.with(e.limit(), e.number());
        };
    }
}
