package org.throughline.query.question.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.events.direction.commitment.CommitmentLevel.COMMUNITY;
import static org.throughline.events.direction.commitment.CommitmentLevel.DISTRICT;
import static org.throughline.events.direction.commitment.CommitmentLevel.SCHOOL;
import static org.throughline.events.direction.direction.DirectionPart.VISION;
import static org.throughline.query.question.direction.VisionReachAnswer.CommitmentStatus.COMMITTED;
import static org.throughline.query.question.direction.VisionReachAnswer.CommitmentStatus.LOST;
import static org.throughline.query.question.direction.VisionReachAnswer.CommitmentStatus.NEVER;
import static org.throughline.query.question.direction.VisionReachAnswer.CommitmentStatus.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.throughline.events.direction.commitment.CommitmentEvent.DirectionVersion;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.events.direction.direction.DirectionEvent.DirectionAcknowledged;
import org.throughline.events.direction.direction.DirectionEvent.DirectionCommunicated;
import org.throughline.events.direction.direction.DirectionEvent.VisionDrafted;
import org.throughline.query.question.direction.VisionReachAnswer.Audience;
import org.throughline.query.question.direction.VisionReachAnswer.DirectionReach;
import org.throughline.query.question.direction.VisionReachAnswer.LevelCommitment;
import org.throughline.query.question.direction.VisionReachAnswer.LostCommitment;
import org.throughline.query.question.direction.VisionReachAnswer.Said;
import org.throughline.query.question.direction.VisionReachAnswer.VersionReach;

class VisionReachTest {

    /** The district's vision of 2017; its improvement process of 2018 is version 2. */
    private final District district =
            District.withTwoSchools().vision("dlt", 1, "2017-02-01").process("dlt", 2, "2018-02-01");

    @Test
    void adoptedAndToldAreTwoFactsWithAGapBetweenThem() {
        district.add(told("STAFF", "MEETING", 1, "2017-02-11")).add(told("STAFF", "LETTER", 1, "2017-03-01"));
        VersionReach vision = version(1, "2017-03-31");
        assertThat(vision.gapDays()).isEqualTo(10);
        assertThat(vision.silentDays()).isNull();
        assertThat(vision.audiences())
                .containsExactly(new Audience(
                        "STAFF",
                        LocalDate.parse("2017-02-11"),
                        LocalDate.parse("2017-03-01"),
                        2,
                        List.of("MEETING", "LETTER"),
                        10,
                        30));
    }

    @Test
    void whatWasNeverToldHasNoGapAndIsSilentSinceItsAdoption() {
        assertThat(version(1, "2017-02-11"))
                .extracting(VersionReach::gapDays, VersionReach::silentDays)
                .containsExactly(null, 10L);
        district.revision("dlt", 3, "2018-03-01");
        assertThat(version(1, "2019-01-01").silentDays()).isEqualTo(393);
    }

    @Test
    void tellingALaterNumberCountsForThePartThatStoodThen() {
        district.add(told("FAMILIES", "EVENING", 2, "2018-03-01"));
        assertThat(version(1, "2018-06-01").audiences()).hasSize(1);
        assertThat(version(2, "2018-06-01").audiences()).isEmpty();
    }

    @Test
    void keepsDraftsApartFromWhatWasAdopted() {
        district.add(drafted("2017-01-10")).add(drafted("2017-01-20")).add(drafted("2018-06-01"));
        assertThat(version(1, "2018-12-01"))
                .extracting(VersionReach::firstDraftOn, VersionReach::drafts)
                .containsExactly(LocalDate.parse("2017-01-10"), 2);
        assertThat(dlt("2018-12-01", district.position()).draftedOn()).isEqualTo(LocalDate.parse("2018-06-01"));
        assertThat(dlt("2018-05-31", district.position()).draftedOn()).isNull();
    }

    @Test
    void saysWhoKnowsWhichVersion() {
        district.add(new DirectionAcknowledged("dlt", 1, "m1", null, LocalDate.parse("2017-03-01")))
                .add(new DirectionAcknowledged("dlt", 1, null, "STAFF", LocalDate.parse("2017-03-01")))
                .revision("dlt", 3, "2019-01-01");
        assertThat(version(1, "2019-06-01"))
                .extracting(VersionReach::acknowledgedBy, VersionReach::acknowledgedByGroups)
                .containsExactly(List.of("m1"), List.of("STAFF"));
        assertThat(version(3, "2019-06-01").acknowledgedBy()).isEmpty();
    }

    @Test
    void findsTheLevelsThatNeverCommitted() {
        district.add(made("d1", "C1", DISTRICT, 1, "2017-03-01"));
        VersionReach vision = version(1, "2018-06-01");
        assertThat(level(vision, DISTRICT).status()).isEqualTo(COMMITTED);
        assertThat(level(vision, SCHOOL).status()).isEqualTo(NEVER);
        assertThat(level(vision, COMMUNITY).status()).isEqualTo(NEVER);
    }

    @Test
    void aCommitmentOutlastsVersionsThatLeaveItsPartAlone() {
        district.add(made("d1", "C1", DISTRICT, 1, "2017-03-01"));
        assertThat(level(version(1, "2018-06-01"), DISTRICT).living()).isEqualTo(1);
    }

    @Test
    void tellsHowManyCommitmentsCarryConcerns() {
        district.add(made("d1", "C1", DISTRICT, 1, "2017-03-01"));
        assertThat(level(version(1, "2018-06-01"), DISTRICT).withConcerns()).isZero();
        district.add(new CommitmentMade(
                "d1",
                "C2",
                CommitmentKind.DIRECTION,
                DISTRICT,
                "ghost",
                "PRINCIPAL",
                new DirectionVersion("dlt", 1),
                null,
                null,
                null,
                List.of(),
                List.of("PEOPLE_HOLD_THEIR_SEATS"),
                LocalDate.parse("2017-03-02")));
        assertThat(level(version(1, "2018-06-01"), DISTRICT)).isEqualTo(new LevelCommitment(COMMITTED, 2, 1));
    }

    @Test
    void aRevisionLosesTheCommitmentsMadeToWhatItReplaces() {
        district.add(made("d1", "C1", DISTRICT, 1, "2017-03-01"))
                .add(made("s1", "C1", SCHOOL, 2, "2018-03-01"))
                .revision("dlt", 3, "2019-01-01")
                .add(made("s1", "C2", SCHOOL, 3, "2019-05-01"));
        VersionReach vision = version(3, "2019-06-01");
        assertThat(level(vision, DISTRICT).status()).isEqualTo(LOST);
        assertThat(level(vision, SCHOOL).status()).isEqualTo(COMMITTED);
        assertThat(level(vision, COMMUNITY).status()).isEqualTo(NEVER);
        assertThat(vision.lost())
                .extracting(LostCommitment::organizationId, LostCommitment::renewedOn)
                .containsExactly(tuple("d1", null), tuple("s1", LocalDate.parse("2019-05-01")));
    }

    @Test
    void whatWasTakenBackIsNeitherKeptNorLost() {
        district.add(made("d1", "C1", DISTRICT, 1, "2017-03-01"))
                .add(new CommitmentWithdrawn("d1", "C1", "new board", LocalDate.parse("2018-03-01")))
                .revision("dlt", 3, "2019-01-01");
        assertThat(level(version(1, "2018-02-28"), DISTRICT).status()).isEqualTo(COMMITTED);
        assertThat(level(version(1, "2018-03-01"), DISTRICT).status()).isEqualTo(WITHDRAWN);
        assertThat(version(3, "2019-06-01").lost()).isEmpty();
    }

    @Test
    void notSaidIsNotNo() {
        VersionReach vision = version(1, "2018-06-01");
        assertThat(vision.coversEveryLearner()).isEqualTo(Said.NOT_SAID);
        assertThat(vision.ledByAdministrator()).isEqualTo(Said.YES);
        assertThat(vision.restsOnData()).isEqualTo(Said.YES);
        VersionReach process = version(2, "2018-06-01");
        assertThat(process.coversEveryLearner()).isEqualTo(Said.NOT_ASKED);
        assertThat(process.ledByAdministrator()).isEqualTo(Said.NOT_SAID);
        assertThat(process.restsOnData()).isEqualTo(Said.NO);
    }

    @Test
    void aTellingRecordedLateIsKnownFromThenOn() {
        int before = district.position();
        district.add(told("STAFF", "MEETING", 1, "2017-02-11"));
        assertThat(dlt("2017-06-01", before).versions().getFirst().gapDays()).isNull();
        assertThat(dlt("2017-06-01", district.position()).versions().getFirst().gapDays())
                .isEqualTo(10);
    }

    private static LevelCommitment level(VersionReach version, CommitmentLevel level) {
        return Objects.requireNonNull(version.commitments().get(level));
    }

    private VersionReach version(int number, String day) {
        return dlt(day, district.position()).versions().stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow();
    }

    private DirectionReach dlt(String day, int knownAt) {
        return district.reach(day, knownAt).directions().getFirst();
    }

    private static DirectionCommunicated told(String audience, String channel, int version, String day) {
        return new DirectionCommunicated("dlt", VISION, version, audience, channel, null, LocalDate.parse(day));
    }

    private static VisionDrafted drafted(String day) {
        return new VisionDrafted("dlt", Map.of("en", day), List.of("m1"), List.of(), LocalDate.parse(day));
    }

    private static CommitmentMade made(
            String organization, String code, CommitmentLevel level, int version, String day) {
        return new CommitmentMade(
                organization,
                code,
                CommitmentKind.DIRECTION,
                level,
                "m1",
                "PRINCIPAL",
                new DirectionVersion("dlt", version),
                null,
                null,
                null,
                List.of(),
                LocalDate.parse(day));
    }
}
