package org.throughline.query.subject.implementation.readiness;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.ReadinessEvent;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessAssessed;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessCorrected;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessRetracted;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;

/** What is said of assessments of readiness. */
@Component
final class ReadinessWords implements FamilyWords<ReadinessEvent> {

    @Override
    public Class<ReadinessEvent> family() {
        return ReadinessEvent.class;
    }

    @Override
    public Sentence say(ReadinessEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.assessmentId() : unit;
        return switch (event) {
            case ReadinessAssessed e ->
                new Sentence(
                        names.organization(e.organizationId()),
                        "Readiness for %s assessed: %s".formatted(goal(e.practice()), finding(e.finding())),
                        null);
            case ReadinessCorrected e ->
                new Sentence(about, "Assessment of readiness corrected: " + finding(e.finding()), e.reason());
            case ReadinessRetracted e ->
                new Sentence(about, "Assessment of readiness retracted, it does not count", e.reason());
        };
    }

    private static String goal(@Nullable String practice) {
        return practice == null ? "the integrated system" : practice;
    }

    private static String finding(Finding finding) {
        return switch (finding) {
            case READY -> "ready";
            case PARTLY -> "ready in part";
            case NOT_READY -> "not ready";
        };
    }
}
