package org.throughline.query.page.words;

import org.springframework.stereotype.Component;
import org.throughline.events.stage.Stage;
import org.throughline.events.stage.StageEvent;
import org.throughline.events.stage.StageEvent.StageEntered;
import org.throughline.events.stage.StageEvent.StageRegressed;

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
        };
    }

    private static String entered(Stage stage, String practice) {
        String begun = stage == Stage.PURPOSE_BUILDING || stage == Stage.INFRASTRUCTURE ? "Began " : "Entered ";
        return begun + Words.stageOf(stage, practice);
    }
}
