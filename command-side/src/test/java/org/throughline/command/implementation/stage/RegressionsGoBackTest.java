package org.throughline.command.implementation.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;

class RegressionsGoBackTest {

    private static final LocalDate FALL = LocalDate.parse("2019-09-01");

    @ParameterizedTest
    @CsvSource({"FULL, INITIAL", "FULL, PURPOSE_BUILDING", "INFRASTRUCTURE, PURPOSE_BUILDING"})
    void takesAnyEarlierStage(Stage held, Stage requested) {
        assertThatCode(() -> regress(held, requested)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"FULL, FULL", "PURPOSE_BUILDING, PURPOSE_BUILDING", "INITIAL, FULL", "PURPOSE_BUILDING, INITIAL"})
    void refusesTheStageHeldAndLaterOnes(Stage held, Stage requested) {
        assertThat(refusalOf(held, requested).code()).isEqualTo(RefusalCode.NOT_BACKWARD);
    }

    @Test
    void refusesToGoBackFromNowhere() {
        assertThat(refusalOf(null, Stage.PURPOSE_BUILDING).code()).isEqualTo(RefusalCode.NOT_YET);
    }

    private static Refusal refusalOf(@Nullable Stage held, Stage requested) {
        return catchThrowableOfType(Refusal.class, () -> regress(held, requested));
    }

    private static void regress(@Nullable Stage held, Stage requested) {
        StageRegressed move = new StageRegressed("s1", "PBIS", requested, "turnover", List.of(), FALL);
        new RegressionsGoBack().check(Track.at(held, FALL), move);
    }
}
