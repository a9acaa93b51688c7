package org.throughline.events.implementation.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityCataloguesTest {

    private static final LocalDate SECOND = LocalDate.parse("2022-07-01");
    private static final StageActivity LEARN = activity("LEARN", Stage.PURPOSE_BUILDING);
    private static final StageActivity PAUSE = activity("PAUSE", Stage.INITIAL);
    private static final ActivityCatalogue ONE = version("1", SECOND.minusYears(6), LEARN);
    private static final ActivityCatalogue TWO = version("2", SECOND, LEARN, PAUSE);

    private final ActivityCatalogues catalogues = new ActivityCatalogues(List.of(TWO, ONE));

    @Test
    void isInForceFromItsEffectiveDayOn() {
        assertThat(catalogues.inForceOn(SECOND.minusDays(1))).isEqualTo(ONE);
        assertThat(catalogues.inForceOn(SECOND)).isEqualTo(TWO);
    }

    @Test
    void takesTheOldestForTheDaysBeforeIt() {
        assertThat(catalogues.inForceOn(LocalDate.parse("1999-01-01"))).isEqualTo(ONE);
    }

    @Test
    void findsVersionsAndActivitiesByTheirNames() {
        assertThat(catalogues.named("2")).contains(TWO);
        assertThat(catalogues.named("3")).isEmpty();
        assertThat(TWO.activity("PAUSE")).contains(PAUSE);
        assertThat(ONE.activity("PAUSE")).isEmpty();
        assertThat(TWO.of(Stage.INITIAL)).containsExactly(PAUSE);
    }

    @Test
    void refusesACodeThatMeansActivitiesOfDifferentStages() {
        ActivityCatalogue moved = version("3", SECOND.plusDays(1), activity("LEARN", Stage.FULL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActivityCatalogues(List.of(ONE, moved)))
                .withMessageContaining("different stages");
    }

    @Test
    void refusesWhatIsThereTwiceOrNotAtAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ActivityCatalogues(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActivityCatalogues(List.of(ONE, version("1", SECOND))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActivityCatalogues(List.of(TWO, version("3", SECOND))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActivityCatalogues(List.of(version("1", SECOND, LEARN, LEARN))));
    }

    private static ActivityCatalogue version(String version, LocalDate day, StageActivity... activities) {
        return new ActivityCatalogue(version, day, "ours", List.of(activities));
    }

    private static StageActivity activity(String code, Stage stage) {
        return new StageActivity(code, stage, "What to do", "EDUCATORS", 1);
    }
}
