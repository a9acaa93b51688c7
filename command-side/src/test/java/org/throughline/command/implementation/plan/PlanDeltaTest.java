package org.throughline.command.implementation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.implementation.plan.PlanWorld.TITLE;
import static org.throughline.command.implementation.plan.PlanWorld.goals;
import static org.throughline.command.implementation.plan.PlanWorld.step;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.plan.Due;
import org.throughline.events.implementation.plan.Step;

class PlanDeltaTest {

    private static final PlanContent PLAN = PlanContent.of(
            TITLE, List.of(), goals("G1"), goals("M1"), List.of(step("S1", "Meet"), step("S2", "Train")));

    @Test
    void isEmptyForTheSameWordsInAnotherOrderOfLanguages() {
        Map<String, String> english = new LinkedHashMap<>();
        english.put("en", "Meet");
        english.put("fr", "Se réunir");
        Map<String, String> french = new LinkedHashMap<>();
        french.put("fr", "Se réunir");
        french.put("en", "Meet");
        assertThat(stepDelta(new Step("S1", english, null, List.of()), new Step("S1", french, null, List.of())))
                .isEqualTo(new ItemDelta<>(List.of(), List.of()));
    }

    @Test
    void holdsAStepForEachOfItsParts() {
        Step plain = step("S1", "Meet");
        Due fall = new Due(null, YearMonth.parse("2027-09"), null);
        for (Step other : List.of(
                step("S1", "Meet "),
                new Step("S1", plain.text(), fall, List.of()),
                new Step("S1", plain.text(), null, List.of("Principal")))) {
            assertThat(stepDelta(plain, other).put()).containsExactly(other);
        }
    }

    @Test
    void tellsTypographicQuotesAndComposedAccentsApart() {
        assertThat(stepDelta(step("S1", "l'ère"), step("S1", "l’ère")).put()).hasSize(1);
        assertThat(stepDelta(step("S1", "\u00e8re"), step("S1", "e\u0300re")).put())
                .hasSize(1);
    }

    @Test
    void tellsAMonthFromItsFirstDay() {
        Due month = new Due(null, YearMonth.parse("2027-09"), null);
        Due day = new Due(LocalDate.parse("2027-09-01"), null, null);
        Map<String, String> words = Map.of("en", "Meet");
        assertThat(stepDelta(new Step("S1", words, month, List.of()), new Step("S1", words, day, List.of()))
                        .put())
                .hasSize(1);
    }

    @Test
    void puttingAnItemAgainKeepsItsPlaceAndANewOneGoesLast() {
        ItemDelta<Step> delta = new ItemDelta<>(List.of(step("S3", "Coach"), step("S1", "Meet weekly")), List.of());
        assertThat(delta.appliedTo(PLAN.steps(), Step::code).keySet()).containsExactly("S1", "S2", "S3");
    }

    @Test
    void carriesTheTitleOnlyWhenItChanged() {
        PlanContent renamed = PLAN.replacing(Map.of("en", "New plan"), null, null, null, null);
        assertThat(PlanDelta.between(PLAN, renamed).title()).isEqualTo(Map.of("en", "New plan"));
        assertThat(PlanDelta.between(PLAN, PLAN.replacing(TITLE, null, null, null, null))
                        .title())
                .isNull();
    }

    private static ItemDelta<Step> stepDelta(Step before, Step after) {
        return PlanDelta.between(
                        PLAN.replacing(null, null, null, null, List.of(before)),
                        PLAN.replacing(null, null, null, null, List.of(after)))
                .steps();
    }
}
