package org.throughline.command.talk.success;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.talk.success.SuccessEvent;
import org.throughline.events.talk.success.SuccessEvent.SuccessHighlighted;

/** A success is told once; told again it is another one. The state is whether it was told. */
enum SuccessRules implements SubjectRules<Boolean, SuccessEvent> {
    RULES;

    @Override
    public Class<SuccessEvent> family() {
        return SuccessEvent.class;
    }

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public void check(Boolean isTold, SuccessEvent next) {
        if (isTold) {
            throw Refusal.of(RefusalCode.ALREADY_EXISTS, "Success %s is recorded already".formatted(next.successId()));
        }
    }

    @Override
    public Boolean evolve(Boolean isTold, SuccessEvent event) {
        return switch (event) {
            case SuccessHighlighted e -> true;
        };
    }
}
