package org.throughline.command.implementation.readiness;

import java.time.LocalDate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.command.implementation.readiness.ReadinessFacts.Content;
import org.throughline.events.implementation.readiness.ReadinessEvent;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessAssessed;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessCorrected;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessRetracted;

/** Readiness is assessed once, corrected as often as needed, and retracted once and for all. */
public enum ReadinessRules implements SubjectRules<ReadinessFacts, ReadinessEvent> {
    RULES;

    @Override
    public Class<ReadinessEvent> family() {
        return ReadinessEvent.class;
    }

    @Override
    public ReadinessFacts initial() {
        return ReadinessFacts.UNKNOWN;
    }

    @Override
    public void check(ReadinessFacts assessment, ReadinessEvent next) {
        switch (next) {
            case ReadinessAssessed e -> {
                requireUnused(assessment, e.assessmentId());
                DimensionsHoldTogether.check(e.dimensions(), e.gaps());
            }
            case ReadinessCorrected e -> {
                requireStanding(assessment, e.assessmentId());
                DimensionsHoldTogether.check(e.dimensions(), e.gaps());
            }
            case ReadinessRetracted e -> requireStanding(assessment, e.assessmentId());
        }
    }

    @Override
    public ReadinessFacts evolve(ReadinessFacts assessment, ReadinessEvent event) {
        return switch (event) {
            case ReadinessAssessed e ->
                new ReadinessFacts(
                        e.organizationId(),
                        e.practice(),
                        new Content(e.dimensions(), e.participants(), e.finding(), e.gaps()),
                        e.effectiveOn(),
                        false);
            case ReadinessCorrected e ->
                assessment.with(new Content(e.dimensions(), e.participants(), e.finding(), e.gaps()));
            case ReadinessRetracted e -> assessment.asRetracted();
        };
    }

    static void requireUnused(ReadinessFacts assessment, String assessmentId) {
        if (assessment.exists()) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS,
                    "Readiness assessment %s of %s is recorded".formatted(assessmentId, assessment.effectiveOn()));
        }
    }

    /** The day of an assessment that is recorded and not retracted. */
    static LocalDate requireStanding(ReadinessFacts assessment, String assessmentId) {
        if (assessment.effectiveOn() == null) {
            throw Refusal.of(RefusalCode.NOT_YET, "Readiness assessment %s is not recorded".formatted(assessmentId));
        }
        if (assessment.retracted()) {
            throw Refusal.of(RefusalCode.ENDED, "Readiness assessment %s is retracted".formatted(assessmentId));
        }
        return assessment.effectiveOn();
    }
}
