package org.throughline.command.ground.rulebook;

import org.throughline.command.SubjectRules;
import org.throughline.command.ground.rulebook.RulebookFacts.Checked;
import org.throughline.events.ground.rulebook.RulebookEvent;
import org.throughline.events.ground.rulebook.RulebookEvent.CheckCadenceEnded;
import org.throughline.events.ground.rulebook.RulebookEvent.CheckCadenceSet;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;

/** A district may set any rule on any day, as long as it is one; the last one said for a day holds. */
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
    public void check(RulebookFacts rulebook, RulebookEvent next) {
        if (next instanceof CheckCadenceSet set) {
            Cadences.check(set.cadence());
        }
    }

    @Override
    public RulebookFacts evolve(RulebookFacts rulebook, RulebookEvent event) {
        return switch (event) {
            case PolicySet e -> rulebook.with(e.policy(), e.mode());
            case LimitSet e -> rulebook.with(e.limit(), e.number());
            case CheckCadenceSet e -> rulebook.with(new Checked(e.instrument(), e.practice()), e.cadence());
            case CheckCadenceEnded e -> rulebook.without(new Checked(e.instrument(), e.practice()));
        };
    }
}
