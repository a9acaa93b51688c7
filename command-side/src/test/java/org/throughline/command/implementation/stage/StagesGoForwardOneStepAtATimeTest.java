package org.throughline.command.implementation.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;

class StagesGoForwardOneStepAtATimeTest {

    private static final LocalDate FALL = LocalDate.parse("2019-09-01");

    @ParameterizedTest
    @CsvSource({", PURPOSE_BUILDING", "PURPOSE_BUILDING, INFRASTRUCTURE", "INFRASTRUCTURE, INITIAL", "INITIAL, FULL"})
    void takesTheNextStage(@Nullable Stage held, Stage requested) {
        assertThatCode(() -> enter(held, requested)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        ", INFRASTRUCTURE",
        ", FULL",
        "PURPOSE_BUILDING, PURPOSE_BUILDING",
        "PURPOSE_BUILDING, INITIAL",
        "INFRASTRUCTURE, PURPOSE_BUILDING",
        "INFRASTRUCTURE, FULL",
        "FULL, FULL",
        "FULL, INITIAL"
    })
    void refusesEveryOtherStage(@Nullable Stage held, Stage requested) {
        assertThat(refusalOf(held, requested).code()).isEqualTo(RefusalCode.STAGE_SKIPPED);
    }

    @Test
    void saysWhichStageIsHeldAndWhichIsAllowed() {
        assertThat(refusalOf(Stage.PURPOSE_BUILDING, Stage.FULL).facts())
                .isEqualTo(Map.of(
                        "heldStage", "PURPOSE_BUILDING", "requestedStage", "FULL", "allowedStage", "INFRASTRUCTURE"));
    }

    @Test
    void namesNoStageWhereThereIsNone() {
        assertThat(refusalOf(null, Stage.FULL).facts())
                .isEqualTo(Map.of("requestedStage", "FULL", "allowedStage", "PURPOSE_BUILDING"));
        assertThat(refusalOf(Stage.FULL, Stage.FULL).facts())
                .isEqualTo(Map.of("heldStage", "FULL", "requestedStage", "FULL"));
    }

    @Test
    void pointsToTheOtherCommandForTheWayBack() {
        assertThat(refusalOf(Stage.FULL, Stage.INITIAL).detail()).contains("RegressStage");
    }

    private static Refusal refusalOf(@Nullable Stage held, Stage requested) {
        return catchThrowableOfType(Refusal.class, () -> enter(held, requested));
    }

    private static void enter(@Nullable Stage held, Stage requested) {
        StageEntered move = new StageEntered("s1", "PBIS", requested, List.of(), FALL);
        new StagesGoForwardOneStepAtATime().check(Track.at(held, FALL), move);
    }
}
