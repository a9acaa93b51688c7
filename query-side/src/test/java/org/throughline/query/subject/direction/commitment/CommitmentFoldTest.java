package org.throughline.query.subject.direction.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentReviewed;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.query.Told;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState.Commitment;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState.Review;

class CommitmentFoldTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");

    private final CommitmentFold fold = new CommitmentFold();

    @Test
    void holdsFromItsDayUntilTheDayItIsWithdrawn() {
        CommitmentRegisterState register =
                Told.by(fold, made(FALL_2017), new CommitmentWithdrawn("s1", "C-1", "left", FALL_2019));
        Commitment commitment = register.commitments().getFirst();

        assertThat(commitment.holdsOn(FALL_2017.minusDays(1))).isFalse();
        assertThat(commitment.holdsOn(FALL_2017)).isTrue();
        assertThat(commitment.holdsOn(FALL_2019.minusDays(1))).isTrue();
        assertThat(commitment.holdsOn(FALL_2019)).isFalse();
        assertThat(Told.stored(fold, register)).isEqualTo(register);
    }

    @Test
    void aReviewWithoutANextDayLeavesTheOneThatWasSet() {
        CommitmentRegisterState register = Told.by(
                fold,
                made(FALL_2017),
                new CommitmentReviewed("s1", "C-1", false, "no hours", null, FALL_2018),
                new CommitmentReviewed("s1", "C-1", true, null, FALL_2019, FALL_2018));
        Commitment commitment = register.commitments().getFirst();

        assertThat(commitment.reviews())
                .containsExactly(new Review(FALL_2018, false, "no hours"), new Review(FALL_2018, true, null));
        assertThat(commitment.due()).isEqualTo(FALL_2019);
    }

    private static CommitmentMade made(LocalDate day) {
        return new CommitmentMade(
                "s1",
                "C-1",
                CommitmentKind.ADMINISTRATIVE,
                CommitmentLevel.SCHOOL,
                "m-1",
                "PRINCIPAL",
                null,
                null,
                null,
                FALL_2018,
                List.of(),
                day);
    }
}
