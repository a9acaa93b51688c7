package org.throughline.command.ground.learning;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.command.ground.learning.LearningFacts.Learned;
import org.throughline.events.ground.learning.LearningEvent;
import org.throughline.events.ground.learning.LearningEvent.LearningRecorded;
import org.throughline.events.ground.learning.LearningEvent.LearningRetracted;

/** A piece of learning is recorded once, and retracted once and for all. */
enum LearningRules implements SubjectRules<LearningFacts, LearningEvent> {
    RULES;

    @Override
    public Class<LearningEvent> family() {
        return LearningEvent.class;
    }

    @Override
    public LearningFacts initial() {
        return LearningFacts.NOTHING;
    }

    @Override
    public void check(LearningFacts member, LearningEvent next) {
        switch (next) {
            case LearningRecorded e -> requireUnused(member, e.learningId());
            case LearningRetracted e -> requireStanding(member, e.learningId());
        }
    }

    @Override
    public LearningFacts evolve(LearningFacts member, LearningEvent event) {
        return switch (event) {
            case LearningRecorded e ->
                member.with(e.learningId(), new Learned(e.organizationId(), e.effectiveOn(), false));
            case LearningRetracted e -> {
                Learned before = requireStanding(member, e.learningId());
                yield member.with(e.learningId(), new Learned(before.organizationId(), before.on(), true));
            }
        };
    }

    static void requireUnused(LearningFacts member, String learningId) {
        if (member.learned().containsKey(learningId)) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "Learning '%s' is recorded already".formatted(learningId))
                    .with("learningId", learningId);
        }
    }

    static Learned requireStanding(LearningFacts member, String learningId) {
        Learned learned = member.learned().get(learningId);
        if (learned == null) {
            throw Refusal.of(RefusalCode.CODE_UNKNOWN, "There is no learning '%s'".formatted(learningId))
                    .with("learningId", learningId);
        }
        if (learned.retracted()) {
            throw Refusal.of(RefusalCode.ENDED, "Learning '%s' is retracted".formatted(learningId));
        }
        return learned;
    }
}
