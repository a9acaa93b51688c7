package org.throughline.query.subject.implementation.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.readiness.Dimension;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.Gap;
import org.throughline.events.implementation.readiness.Participant;
import org.throughline.events.implementation.readiness.ReadinessEvent;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessAssessed;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessCorrected;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessRetracted;
import org.throughline.events.implementation.readiness.SystemPart;
import org.throughline.query.Told;
import org.throughline.query.subject.implementation.readiness.ReadinessState.Rating;
import org.throughline.query.subject.implementation.readiness.ReadinessState.Standing;
import org.throughline.query.subject.implementation.readiness.ReadinessState.Status;

class ReadinessFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final ReadinessFold STORY = new ReadinessFold();
    private static final ReadinessEvent ASSESSED = new ReadinessAssessed(
            "ra",
            "s1",
            null,
            List.of(new Dimension("FIT", 0, 4), new Dimension("MONEY", null, 4)),
            List.of(new Participant("m-1", "SUPERINTENDENT")),
            Finding.PARTLY,
            List.of(new Gap("MONEY", "not looked at")),
            List.of(),
            DAY);
    private static final ReadinessEvent CORRECTED = new ReadinessCorrected(
            "ra", List.of(new Dimension("FIT", 3, 4)), List.of(), Finding.READY, List.of(), "typo", List.of(), DAY);

    @Test
    void theSystemIsIntegratedWhereEachPartWasAssessed() {
        Dimension academic = new Dimension("READING", 3, 4, SystemPart.ACADEMIC);
        Dimension behavioral = new Dimension("REFERRALS", 3, 4, SystemPart.BEHAVIORAL);
        Dimension unassessed = new Dimension("BELONGING", null, 4, SystemPart.SOCIAL_EMOTIONAL);
        Dimension assessed = new Dimension("BELONGING", 1, 4, SystemPart.SOCIAL_EMOTIONAL);
        assertThat(looking(academic, behavioral, assessed).integrated()).isTrue();
        assertThat(looking(academic, behavioral, unassessed).integrated()).isFalse();
        assertThat(looking(academic, behavioral, new Dimension("FIT", 4, 4)).integrated())
                .isFalse();
        assertThat(looking(new Dimension("FIT", 4, 4)).integrated()).isNull();
    }

    private static ReadinessState looking(Dimension... dimensions) {
        ReadinessAssessed before = (ReadinessAssessed) ASSESSED;
        return Told.by(
                STORY,
                new ReadinessAssessed(
                        before.assessmentId(),
                        before.organizationId(),
                        before.practice(),
                        List.of(dimensions),
                        before.participants(),
                        before.finding(),
                        before.gaps(),
                        before.evidence(),
                        before.effectiveOn()));
    }

    @Test
    void tellsNotAssessedApartFromZero() {
        ReadinessState state = Told.by(STORY, ASSESSED);
        assertThat(state.dimensions())
                .containsExactly(
                        new Rating("FIT", Standing.ASSESSED, 0, 4, null),
                        new Rating("MONEY", Standing.NOT_ASSESSED, null, 4, null));
        assertThat(state.dimensions()).extracting(Rating::points).containsExactly(0, null);
        assertThat(state.superintendentTookPart()).isTrue();
    }

    @Test
    void countsNoSuperintendentWithoutThatSeat() {
        for (Boolean seated : new Boolean[] {true, false}) {
            ReadinessState state = Told.by(
                    STORY,
                    new ReadinessAssessed(
                            "ra",
                            "s1",
                            null,
                            List.of(),
                            List.of(new Participant("m-1", "SUPERINTENDENT", seated)),
                            Finding.PARTLY,
                            List.of(),
                            List.of(),
                            List.of("PEOPLE_HOLD_THEIR_SEATS"),
                            DAY));
            assertThat(state.superintendentTookPart()).isEqualTo(seated);
            assertThat(state.concerns()).containsExactly("PEOPLE_HOLD_THEIR_SEATS");
        }
    }

    @Test
    void keepsWhatItSaidBeforeACorrection() {
        ReadinessState state = Told.by(STORY, ASSESSED, CORRECTED);
        assertThat(state.status()).isEqualTo(Status.CORRECTED);
        assertThat(state.finding()).isEqualTo(Finding.READY);
        assertThat(state.superintendentTookPart()).isFalse();
        assertThat(state.superseded()).singleElement().satisfies(before -> {
            assertThat(before.finding()).isEqualTo(Finding.PARTLY);
            assertThat(before.reason()).isEqualTo("typo");
        });
    }

    @Test
    void countsNoMoreOnceItIsRetracted() {
        ReadinessState state = Told.by(STORY, ASSESSED, new ReadinessRetracted("ra", "rehearsal", DAY));
        assertThat(state.status()).isEqualTo(Status.RETRACTED);
        assertThat(state.concerns("s1", "PBIS", DAY)).isFalse();
    }

    @Test
    void concernsItsUnitAndEveryPracticeOfTheSystemFromItsDayOn() {
        ReadinessState state = Told.by(STORY, ASSESSED);
        assertThat(state.concerns("s1", "PBIS", DAY)).isTrue();
        assertThat(state.concerns("s1", "PBIS", DAY.minusDays(1))).isFalse();
        assertThat(state.concerns("s2", "PBIS", DAY)).isFalse();
    }

    @Test
    void isTheSameAfterItWasStored() {
        ReadinessState state = Told.by(STORY, ASSESSED, CORRECTED);
        assertThat(Told.stored(STORY, state)).isEqualTo(state);
    }
}
