package org.throughline.query.subject.implementation.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.practice.Adaptation;
import org.throughline.events.implementation.practice.EvidenceClaim;
import org.throughline.events.implementation.practice.EvidenceTier;
import org.throughline.events.implementation.practice.Faithfulness;
import org.throughline.events.implementation.practice.Hexagon;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.events.implementation.practice.PracticeEvent.EvidenceClaimed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeAdapted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeDeselected;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeJoined;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeParted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeRenamed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeScored;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeSelected;
import org.throughline.events.implementation.practice.Recommendation;
import org.throughline.query.Told;
import org.throughline.query.words.Called;

class PracticeFoldTest {

    private static final LocalDate CHOSEN = LocalDate.parse("2016-09-06");
    private static final LocalDate LATER = LocalDate.parse("2018-02-01");
    private static final LocalDate LAST = LocalDate.parse("2020-06-30");

    @Test
    void aClaimStandsUntilAnotherTakesItsPlaceAndStaysReadable() {
        PracticeState state = told(
                selected(CHOSEN, claim("EC-1", EvidenceTier.PROMISING), claim("EC-2", null)),
                new EvidenceClaimed("d1", "PBIS", claim("EC-3", EvidenceTier.STRONG), "EC-1", LATER));
        assertThat(state.claimsOn(CHOSEN)).extracting(EvidenceClaim::code).containsExactly("EC-1", "EC-2");
        assertThat(state.claimsOn(LATER)).extracting(EvidenceClaim::code).containsExactly("EC-2", "EC-3");
        assertThat(state.claims().getFirst().until()).isEqualTo(LATER);
        assertThat(state.claims().getFirst().supersededBy()).isEqualTo("EC-3");
        assertThat(state.claims().getFirst().claim().tier()).isEqualTo(EvidenceTier.PROMISING);
    }

    @Test
    void isSelectedFromTheDayItWasChosenUntilItIsLetGo() {
        PracticeState state = told(selected(CHOSEN), deselected(LATER), selected(LAST));
        assertThat(state.isSelectedOn(CHOSEN.minusDays(1))).isFalse();
        assertThat(state.isSelectedOn(CHOSEN)).isTrue();
        assertThat(state.isSelectedOn(LATER)).isFalse();
        assertThat(state.isSelectedOn(LAST)).isTrue();
        assertThat(state.selections()).hasSize(2);
        assertThat(state.selections().getFirst().endedWhy()).isEqualTo("Enough");
    }

    /** As it comes about where two names of a practice were both selected, and let go once too often. */
    @Test
    void whatIsSaidTwiceIsToldOnce() {
        PracticeState state = told(selected(CHOSEN), selected(LATER), deselected(LAST), deselected(LAST));
        assertThat(state.selections()).hasSize(1);
        assertThat(state.selections().getFirst().from()).isEqualTo(CHOSEN);
        assertThat(state.selections().getFirst().until()).isEqualTo(LAST);
    }

    @Test
    void keepsEachTimeItWasWeighedAndWhatWasNotKnown() {
        PracticeState state = told(
                scored(new Hexagon(5, 4, null, 4, 3, null), Recommendation.WAIT, CHOSEN),
                scored(new Hexagon(5, 5, 3, 4, 3, 3), Recommendation.ADOPT, LATER));
        assertThat(state.scorings())
                .extracting(PracticeState.Scoring::recommendation)
                .containsExactly(Recommendation.WAIT, Recommendation.ADOPT);
        assertThat(state.scorings().getFirst().hexagon().resources()).isNull();
        assertThat(state.scorings().getFirst().hexagon().known()).hasSize(4);
        assertThat(state.selections()).isEmpty();
        assertThat(state.name()).isEmpty();
    }

    @Test
    void isCalledWhatItWasCalledLast() {
        PracticeState state = told(
                selected(CHOSEN),
                new PracticeRenamed("d1", "PBIS", Map.of("en", "Supports"), "Nobody knew", LATER),
                new PracticeAdapted("d1", "PBIS", "A-1", adaptation(), List.of("s1"), List.of(), LAST));
        assertThat(state.name()).isEqualTo(Map.of("en", "Supports"));
        assertThat(state.adaptations()).hasSize(1);
        assertThat(Told.stored(new PracticeFold(), state)).isEqualTo(state);
    }

    @Test
    void aNameMeansAPracticeFromItsDayUntilItStandsForItself() {
        PracticeState state = told(joined(false, CHOSEN), parted(LATER));
        assertThat(state.meansOn(CHOSEN.minusDays(1))).isEmpty();
        assertThat(state.meansOn(CHOSEN)).contains("PBIS");
        assertThat(state.meansOn(LATER.minusDays(1))).contains("PBIS");
        assertThat(state.meansOn(LATER)).isEmpty();
    }

    @Test
    void aNameThatAlwaysMeantAPracticeMeansItBeforeTheOrganizationWasThere() {
        PracticeState state = told(joined(true, CHOSEN));
        assertThat(state.meansOn(CHOSEN.minusYears(9))).contains("PBIS");
        assertThat(told(joined(true, CHOSEN), parted(LATER)).meansOn(LATER)).isEmpty();
    }

    @Test
    void partingWhatWasNeverJoinedChangesNothing() {
        assertThat(told(parted(LATER)).meanings()).isEmpty();
    }

    @Test
    void everyEventHasItsSentence() {
        assertThat(say(selected(CHOSEN))).isEqualTo("Selected PBIS: Positive supports");
        assertThat(say(new EvidenceClaimed("d1", "PBIS", claim("EC-3", EvidenceTier.STRONG), null, LATER)))
                .isEqualTo("Strong evidence claimed for PBIS");
        assertThat(say(new EvidenceClaimed("d1", "PBIS", claim("EC-3", null), null, LATER)))
                .isEqualTo("Unknown evidence claimed for PBIS");
        assertThat(say(scored(new Hexagon(5, 4, null, 4, 3, null), Recommendation.DE_IMPLEMENT, CHOSEN)))
                .isEqualTo("Weighed PBIS: de implement, 4 of 6 ratings known");
        assertThat(say(scored(new Hexagon(5, 4, 1, 4, 3, 1), Recommendation.ADOPT, CHOSEN)))
                .isEqualTo("Weighed PBIS: adopt");
        assertThat(say(new PracticeAdapted("d1", "PBIS", "A", adaptation(), List.of("s1"), List.of(), LAST)))
                .isEqualTo("Adapted PBIS for 1 site");
        assertThat(say(new PracticeRenamed("d1", "PBIS", Map.of("en", "Supports"), "why", LATER)))
                .isEqualTo("Called PBIS otherwise: Supports");
        assertThat(say(deselected(LATER))).isEqualTo("Let PBIS go");
        assertThat(say(joined(true, CHOSEN))).isEqualTo("pbis always meant PBIS");
        assertThat(say(joined(false, CHOSEN))).isEqualTo("pbis means PBIS");
        assertThat(say(parted(LATER))).isEqualTo("pbis stands for itself again");
    }

    private static String say(PracticeEvent event) {
        return new PracticeWords().say(event, "", Called.plainly()).text();
    }

    private static PracticeState told(PracticeEvent... events) {
        return Told.by(new PracticeFold(), List.of(events));
    }

    private static PracticeSelected selected(LocalDate day, EvidenceClaim... claims) {
        return new PracticeSelected(
                "d1", "PBIS", Map.of("en", "Positive supports"), "We need it", List.of("m1"), List.of(claims), day);
    }

    private static PracticeDeselected deselected(LocalDate day) {
        return new PracticeDeselected("d1", "PBIS", "Enough", List.of("m1"), day);
    }

    private static PracticeScored scored(Hexagon hexagon, Recommendation recommendation, LocalDate day) {
        return new PracticeScored("d1", "PBIS", hexagon, null, null, recommendation, day);
    }

    private static PracticeJoined joined(boolean always, LocalDate day) {
        return new PracticeJoined("d1", "pbis", "PBIS", always, "Small letters", day);
    }

    private static PracticeParted parted(LocalDate day) {
        return new PracticeParted("d1", "pbis", "Another form", day);
    }

    private static EvidenceClaim claim(String code, @Nullable EvidenceTier tier) {
        return new EvidenceClaim(code, "Fewer referrals", null, null, tier, List.of());
    }

    private static Adaptation adaptation() {
        return new Adaptation(
                "1",
                "In two languages",
                null,
                null,
                List.of(),
                List.of("CONTENT"),
                List.of(),
                Faithfulness.UNKNOWN,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
