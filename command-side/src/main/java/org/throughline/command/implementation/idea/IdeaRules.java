package org.throughline.command.implementation.idea;

import java.util.function.Predicate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.implementation.idea.IdeaEvent;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaDropped;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaProposed;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaSelected;

/** An idea is proposed once, first, selected once, and nothing follows when it is dropped. */
enum IdeaRules implements SubjectRules<IdeaFacts, IdeaEvent> {
    RULES;

    @Override
    public Class<IdeaEvent> family() {
        return IdeaEvent.class;
    }

    @Override
    public IdeaFacts initial() {
        return IdeaFacts.UNKNOWN;
    }

    @Override
    public void check(IdeaFacts idea, IdeaEvent next) {
        switch (next) {
            case IdeaProposed e -> refuseKnown(idea, e);
            case IdeaSelected e -> {
                requireFollowed(idea, e);
                refuseSelected(idea, e);
            }
            case IdeaDropped e -> requireFollowed(idea, e);
        }
    }

    /** A cycle that tries it goes on when it is dropped, so it has only to have been there. */
    @Override
    public Predicate<IdeaFacts> isThere() {
        return IdeaFacts::exists;
    }

    @Override
    public IdeaFacts evolve(IdeaFacts idea, IdeaEvent event) {
        return switch (event) {
            case IdeaProposed e -> new IdeaFacts(e.organizationId(), false, null);
            case IdeaSelected e -> idea.select();
            case IdeaDropped e -> idea.dropped(e.effectiveOn());
        };
    }

    static void refuseKnown(IdeaFacts idea, IdeaProposed next) {
        if (idea.exists()) {
            throw Refusal.of(RefusalCode.ALREADY_EXISTS, "Idea %s is on record already".formatted(next.ideaId()));
        }
    }

    static void refuseSelected(IdeaFacts idea, IdeaSelected next) {
        if (idea.selected()) {
            throw Refusal.of(RefusalCode.SETTLED, "Idea %s is selected already".formatted(next.ideaId()));
        }
    }

    static void refuseDropped(IdeaFacts idea, IdeaEvent next) {
        if (idea.droppedOn() != null) {
            throw Refusal.of(RefusalCode.ENDED, "Idea %s was dropped on %s".formatted(next.ideaId(), idea.droppedOn()))
                    .with("droppedOn", idea.droppedOn().toString());
        }
    }

    private static void requireFollowed(IdeaFacts idea, IdeaEvent next) {
        if (!idea.exists()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET, "Idea %s was not proposed by %s".formatted(next.ideaId(), next.effectiveOn()));
        }
        refuseDropped(idea, next);
    }
}
