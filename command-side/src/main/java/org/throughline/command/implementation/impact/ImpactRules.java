package org.throughline.command.implementation.impact;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.implementation.impact.ImpactEvent;
import org.throughline.events.implementation.impact.ImpactEvent.ImpactNoted;

/** An impact is noted once; looked at again it is another one. The state is whether it was noted. */
enum ImpactRules implements SubjectRules<Boolean, ImpactEvent> {
    RULES;

    @Override
    public Class<ImpactEvent> family() {
        return ImpactEvent.class;
    }

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public void check(Boolean isNoted, ImpactEvent next) {
        if (isNoted) {
            throw Refusal.of(RefusalCode.ALREADY_EXISTS, "Impact %s is recorded already".formatted(next.impactId()));
        }
    }

    @Override
    public Boolean evolve(Boolean isNoted, ImpactEvent event) {
        return switch (event) {
            case ImpactNoted e -> true;
        };
    }
}
