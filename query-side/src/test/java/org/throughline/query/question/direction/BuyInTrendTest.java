package org.throughline.query.question.direction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.direction.buyin.BuyInEvent;
import org.throughline.events.direction.buyin.BuyInEvent.BuyInRecorded;
import org.throughline.events.direction.buyin.BuyInEvent.BuyInRetracted;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.query.Told;
import org.throughline.query.question.direction.BuyInAnswer.Point;
import org.throughline.query.question.direction.BuyInAnswer.Trend;
import org.throughline.query.question.direction.BuyInAnswer.Unheard;
import org.throughline.query.subject.direction.buyin.BuyInFold;
import org.throughline.query.subject.direction.buyin.BuyInState;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.talk.success.SuccessState;

class BuyInTrendTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final BuyInFold STORY = new BuyInFold();

    @Test
    void tellsEachGroupOnEachScaleByItself() {
        BuyInAnswer answer = answer(
                null,
                recorded("r1", "FIST_TO_FIVE", 2, DAY),
                recorded("r2", "SURVEY", 4, DAY.plusDays(1)),
                recorded("r3", "FIST_TO_FIVE", 4, DAY.plusDays(9)));
        assertThat(answer.trends()).hasSize(2);
        assertThat(answer.trends().getFirst())
                .returns("FIST_TO_FIVE", Trend::scale)
                .returns(new BigDecimal("40.0"), Trend::changePercent);
        assertThat(answer.trends().getFirst().points())
                .containsExactly(
                        new Point(DAY, 2, 5, new BigDecimal("40.0"), 31, "VOTE"),
                        new Point(DAY.plusDays(9), 4, 5, new BigDecimal("80.0"), 31, "VOTE"));
        assertThat(answer.trends().getLast().changePercent()).isNull();
    }

    @Test
    void doesNotCountWhatWasRetractedAndKeepsItReadable() {
        BuyInState state = Told.by(
                STORY, recorded("r1", "FIST_TO_FIVE", 2, DAY), new BuyInRetracted("s1", "r1", "Another school's", DAY));
        assertThat(state.readings().getFirst().retractedWhy()).isEqualTo("Another school's");
        assertThat(state.readings().getFirst().counts()).isFalse();
        assertThat(Told.stored(STORY, state)).isEqualTo(state);
    }

    @Test
    void findsInitialImplementationInWhichNobodyWasAskedForLonger() {
        BuyInEvent before = recorded("r1", "FIST_TO_FIVE", 2, DAY.minusDays(1));
        assertThat(answer(100L, before).unheard()).isEmpty();
        assertThat(answer(99L, before).unheard()).containsExactly(new Unheard("s1", "PBIS", DAY, 100));
        assertThat(answer(99L, recorded("r1", "FIST_TO_FIVE", 2, DAY)).unheard())
                .isEmpty();
    }

    @Test
    void doesNotKnowWhoIsUnheardWhenNobodySaysAfterHowLong() {
        assertThat(answer(null, recorded("r1", "FIST_TO_FIVE", 2, DAY)).unheard())
                .isNull();
    }

    @Test
    void whoToldOfASuccessIsNotUnheard() {
        BuyInEvent before = recorded("r1", "FIST_TO_FIVE", 2, DAY.minusDays(1));
        assertThat(answer(99L, List.of(success("PBIS", DAY)), before).unheard()).isEmpty();
        assertThat(answer(99L, List.of(success(null, DAY)), before).unheard()).isEmpty();
        assertThat(answer(99L, List.of(success("PBIS", DAY.minusDays(1))), before)
                        .unheard())
                .hasSize(1);
        assertThat(answer(99L, List.of(success("Tier 2 reading", DAY)), before).unheard())
                .hasSize(1);
    }

    private static SuccessState success(@Nullable String practice, LocalDate day) {
        return new SuccessState(
                "x1",
                "s1",
                practice,
                Map.of("en", "Quiet halls"),
                null,
                List.of("FAMILY"),
                null,
                List.of(),
                null,
                day,
                List.of());
    }

    private static BuyInAnswer answer(@Nullable Long initialFor, BuyInEvent... events) {
        return answer(initialFor, List.of(), events);
    }

    private static BuyInAnswer answer(@Nullable Long initialFor, List<SuccessState> successes, BuyInEvent... events) {
        return new BuyInTrend(
                        List.of(Told.by(
                                new OrganizationFold(),
                                new OrganizationRegistered(
                                        "s1", OrganizationKind.SCHOOL, "School", null, null, DAY.minusYears(1)))),
                        List.of(Told.by(STORY, events)),
                        successes,
                        List.of(Told.by(
                                new StageFold(), new StageEntered("s1", "PBIS", Stage.INITIAL, List.of(), DAY))))
                .answer(DAY.plusDays(100), initialFor);
    }

    private static BuyInRecorded recorded(String code, String scale, int level, LocalDate day) {
        return new BuyInRecorded("s1", code, "PBIS", "EDUCATOR", "VOTE", scale, 5, level, 31, day);
    }
}
