package org.throughline.query.question.implementation.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.stage.ActivityCatalogue;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.question.implementation.stages.StageMapping.Row;

/** What is shipped as data. */
class CataloguesTest {

    @Test
    void mapsEveryStageOnceAndTheAbsenceOfATrack() {
        assertThat(Catalogues.MAPPING.stages().stream().map(row -> Optional.ofNullable(row.stage())))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(Optional.<Stage>empty()),
                                Arrays.stream(Stage.values()).map(Optional::of))
                        .toList());
    }

    @Test
    void putsEveryStageOfTheEightIntoOneOfTheFour() {
        assertThat(Catalogues.MAPPING.stages().stream().flatMap(row -> row.sicStages().stream()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        for (SicPhase phase : SicPhase.values()) {
            assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 8)).anyMatch(phase::holds);
        }
    }

    @Test
    void givesEveryStageSomethingToDoInEveryVersionAndAgreesWithTheMapping() {
        for (ActivityCatalogue catalogue : Catalogues.ACTIVITIES.versions()) {
            for (Row row : Catalogues.MAPPING.stages()) {
                Stage stage = row.stage();
                if (stage != null) {
                    assertThat(catalogue.of(stage)).isNotEmpty().allSatisfy(activity -> {
                        assertThat(row.sicStages()).contains(activity.sicStage());
                        assertThat(activity.title()).isNotBlank();
                        assertThat(activity.involved()).isNotBlank();
                    });
                }
            }
        }
    }

    @Test
    void saysThatTheColumnOfTheEightIsOurOwnReading() {
        assertThat(Catalogues.MAPPING.notes()).anyMatch(note -> note.contains("our own reading"));
        assertThat(Catalogues.ACTIVITIES.versions())
                .allSatisfy(version -> assertThat(version.note()).contains("our own reading"));
    }
}
