package org.throughline.command.direction.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.Decision;
import org.throughline.command.Peers;
import org.throughline.command.RefusalCode;
import org.throughline.command.concern.ConcernWorld;
import org.throughline.command.direction.commitment.CommitmentCommand.MakeCommitment;
import org.throughline.command.direction.commitment.CommitmentCommand.OfDirection;
import org.throughline.command.direction.commitment.CommitmentCommand.ReviewCommitment;
import org.throughline.command.direction.commitment.CommitmentCommand.WithdrawCommitment;
import org.throughline.events.SubjectEvent;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentReviewed;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.throughline.events.direction.commitment.CommitmentEvent.DirectionVersion;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableAdopted;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;

class CommitmentRegisterTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");

    private final FixtureConfiguration<CommitmentRegister> register = Decision.of(
            CommitmentRegister.class,
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", null, null, FALL_2017),
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2017),
            new NonNegotiableAdopted(
                    "t1", 1, "NN-1", Map.of("en", "Every child"), List.of(), null, List.of(), List.of(), FALL_2018));

    @Test
    void takesACommitmentToAVersionThatHadTakenEffect() {
        register.givenNoPriorActivity()
                .when(make(CommitmentKind.DIRECTION, new OfDirection("t1", 1), FALL_2018))
                .expectEvents(made(CommitmentKind.DIRECTION, new DirectionVersion("t1", 1), FALL_2018));
    }

    @Test
    void refusesAVersionTheDayBeforeItTookEffectAndOneThatNeverDid() {
        register.givenNoPriorActivity()
                .when(make(CommitmentKind.DIRECTION, new OfDirection("t1", 1), FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        register.givenNoPriorActivity()
                .when(make(CommitmentKind.DIRECTION, new OfDirection("t1", 2), FALL_2018))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void aDirectionIsNamedWhereTheCommitmentIsToOneAndNowhereElse() {
        register.givenNoPriorActivity()
                .when(make(CommitmentKind.DIRECTION, null, FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
        register.givenNoPriorActivity()
                .when(make(CommitmentKind.ADMINISTRATIVE, new OfDirection("t1", 1), FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @ParameterizedTest
    @CsvSource({
        "s1, SCHOOL, true", "s1, DISTRICT, false", "s1, COMMUNITY, true",
        "d1, SCHOOL, false", "d1, DISTRICT, true", "d1, COMMUNITY, true"
    })
    void aLevelFitsItsOrganization(String organization, CommitmentLevel level, boolean fits) {
        var made = register.givenNoPriorActivity()
                .when(new MakeCommitment(
                        organization,
                        "C-1",
                        CommitmentKind.ADMINISTRATIVE,
                        level,
                        "m-1",
                        "PRINCIPAL",
                        null,
                        null,
                        "We do.",
                        null,
                        List.of(),
                        FALL_2018));
        if (fits) {
            made.expectSuccessfulHandlerExecution();
        } else {
            made.expectException(refusedWith(RefusalCode.LEVEL_DOES_NOT_FIT));
        }
    }

    /** What the aggregate hands over is judged where it is appended, whatever made it. */
    @Test
    void carriesTheConcernThatNobodyHeldThatSeat() {
        FixtureConfiguration<CommitmentRegister> judged =
                Decision.judged(CommitmentRegister.class, ConcernWorld.with().toArray(SubjectEvent[]::new));
        judged.givenNoPriorActivity()
                .when(make(CommitmentKind.ADMINISTRATIVE, null, FALL_2018))
                .expectEvents(new CommitmentMade(
                        "s1",
                        "C-1",
                        CommitmentKind.ADMINISTRATIVE,
                        CommitmentLevel.SCHOOL,
                        "m-1",
                        "PRINCIPAL",
                        null,
                        null,
                        "We do.",
                        null,
                        List.of(),
                        List.of("PEOPLE_HOLD_THEIR_SEATS"),
                        FALL_2018));
    }

    @Test
    void refusesACodeThatWasEverUsed() {
        register.given(
                        made(CommitmentKind.ADMINISTRATIVE, null, FALL_2017),
                        new CommitmentWithdrawn("s1", "C-1", "left", FALL_2018))
                .when(make(CommitmentKind.ADMINISTRATIVE, null, FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    @Test
    void reviewsAndWithdrawsOnlyWhatLives() {
        register.given(made(CommitmentKind.ADMINISTRATIVE, null, FALL_2017))
                .when(new ReviewCommitment("s1", "C-1", false, "no hours", null, FALL_2018))
                .expectEvents(new CommitmentReviewed("s1", "C-1", false, "no hours", null, FALL_2018));
        register.given(
                        made(CommitmentKind.ADMINISTRATIVE, null, FALL_2017),
                        new CommitmentWithdrawn("s1", "C-1", "left", FALL_2018))
                .when(new ReviewCommitment("s1", "C-1", true, null, null, FALL_2019))
                .expectException(refusedWith(RefusalCode.ENDED));
        register.given(made(CommitmentKind.ADMINISTRATIVE, null, FALL_2017))
                .when(new WithdrawCommitment("s1", "C-9", "left", FALL_2018))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void refusesABackdatedWithdrawalThatALaterReviewContradicts() {
        register.given(
                        made(CommitmentKind.ADMINISTRATIVE, null, FALL_2017),
                        new CommitmentReviewed("s1", "C-1", true, null, null, FALL_2019))
                .when(new WithdrawCommitment("s1", "C-1", "left", FALL_2018))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void livesUntilTheDayBeforeItIsWithdrawn() {
        Peers peers = new Peers((subject, after) -> Stream.<SubjectEvent>of(
                        made(CommitmentKind.ADMINISTRATIVE, null, FALL_2017),
                        new CommitmentWithdrawn("s1", "C-1", "left", FALL_2018))
                .skip(after));

        assertThat(Commitments.livingOn(peers, "s1", FALL_2017.minusDays(1))).isEmpty();
        assertThat(Commitments.livingOn(peers, "s1", FALL_2018.minusDays(1))).hasSize(1);
        assertThat(Commitments.livingOn(peers, "s1", FALL_2018)).isEmpty();
    }

    private static MakeCommitment make(CommitmentKind kind, @Nullable OfDirection of, LocalDate day) {
        return new MakeCommitment(
                "s1",
                "C-1",
                kind,
                CommitmentLevel.SCHOOL,
                "m-1",
                "PRINCIPAL",
                of,
                null,
                "We do.",
                null,
                List.of(),
                day);
    }

    private static CommitmentMade made(CommitmentKind kind, @Nullable DirectionVersion of, LocalDate day) {
        return new CommitmentMade(
                "s1",
                "C-1",
                kind,
                CommitmentLevel.SCHOOL,
                "m-1",
                "PRINCIPAL",
                of,
                null,
                "We do.",
                null,
                List.of(),
                day);
    }
}
