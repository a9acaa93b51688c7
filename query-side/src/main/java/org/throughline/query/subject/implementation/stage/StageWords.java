package org.throughline.query.subject.implementation.stage;

import org.springframework.stereotype.Component;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.ActivityEvent;
import org.throughline.events.implementation.stage.StageEvent.StageActivityCompleted;
import org.throughline.events.implementation.stage.StageEvent.StageActivityFoundNotApplicable;
import org.throughline.events.implementation.stage.StageEvent.StageActivityReopened;
import org.throughline.events.implementation.stage.StageEvent.StageActivitySkipped;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageMoveRetracted;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of stages. */
@Component
final class StageWords implements FamilyWords<StageEvent> {

    @Override
    public Class<StageEvent> family() {
        return StageEvent.class;
    }

    @Override
    public Sentence say(StageEvent event, String unit, Names names) {
        String about = names.organization(event.organizationId());
        return switch (event) {
            case StageEntered e -> new Sentence(about, entered(e.stage(), e.practice()), null);
            case StageRegressed e ->
                new Sentence(about, "Went back to " + Words.stageOf(e.stage(), e.practice()), e.reason());
            case StageMoveRetracted e -> new Sentence(about, retracted(e), e.reason());
            case TrackDiscontinued e -> new Sentence(about, "Gave up " + e.practice(), e.reason());
            case StageActivityCompleted e -> new Sentence(about, "Completed " + activity(e), null);
            case StageActivitySkipped e -> new Sentence(about, "Skipped " + activity(e), e.reason());
            case StageActivityFoundNotApplicable e ->
                new Sentence(about, "Found not applicable: " + activity(e), e.reason());
            case StageActivityReopened e -> new Sentence(about, "Reopened " + activity(e), e.reason());
        };
    }

    private static String entered(Stage stage, String practice) {
        String begun = stage == Stage.PURPOSE_BUILDING || stage == Stage.INFRASTRUCTURE ? "Began " : "Entered ";
        return begun + Words.stageOf(stage, practice);
    }

    private static String retracted(StageMoveRetracted e) {
        return e.stage() == null
                ? "Did not give up %s on %s after all".formatted(e.practice(), Words.day(e.effectiveOn()))
                : "Did not move to %s on %s after all"
                        .formatted(Words.stageOf(e.stage(), e.practice()), Words.day(e.effectiveOn()));
    }

    private static String activity(ActivityEvent e) {
        return "activity %s of %s".formatted(e.code(), Words.stageOf(e.stage(), e.practice()));
    }
}
