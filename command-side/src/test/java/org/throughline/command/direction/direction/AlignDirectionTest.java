package org.throughline.command.direction.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.direction.direction.DirectionCommand.AlignDirection;
import org.throughline.command.direction.direction.DirectionCommand.ReviseVision;
import org.throughline.events.direction.direction.DirectionEvent.DirectionAligned;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.direction.DirectionEvent.VisionRevised;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamPurpose;

class AlignDirectionTest {

    private static final LocalDate FALL_2016 = LocalDate.parse("2016-09-01");
    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final List<String> WARNED = List.of("VISION_LED_BY_ADMINISTRATOR", "ADOPTION_RESTS_ON_DATA");

    /** The district's version 1 holds from fall 2016, its version 2 from fall 2018. */
    private final FixtureConfiguration<Direction> direction = Decision.of(
            Direction.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2016),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2016),
            formed("dlt", "d1", TeamLevel.DISTRICT, null),
            formed("other", "d1", TeamLevel.DISTRICT, null),
            formed("slt", "s1", TeamLevel.SCHOOL, "dlt"),
            formed("former", "d1", TeamLevel.DISTRICT, null),
            formed("orphan", "s1", TeamLevel.SCHOOL, "former"),
            adopted("former", FALL_2016),
            new TeamDissolved("former", "reorganized", FALL_2019),
            adopted("dlt", FALL_2016),
            revised("dlt", FALL_2018));

    @Test
    void alignsTheVersionInEffectWithAVersionOfTheParent() {
        direction
                .given(adopted("slt", FALL_2017), revised("slt", FALL_2019))
                .when(align("dlt", 2, FALL_2019))
                .expectEvents(aligned(2, 2, FALL_2019));
    }

    @Test
    void alignsBackdatedTheVersionThatWasInEffectThen() {
        direction
                .given(adopted("slt", FALL_2017), revised("slt", FALL_2019))
                .when(align("dlt", 2, FALL_2019.minusDays(1)))
                .expectEvents(aligned(1, 2, FALL_2019.minusDays(1)));
    }

    @Test
    void refusesAParentVersionBeforeTheDayItTookEffect() {
        direction
                .given(adopted("slt", FALL_2017))
                .when(align("dlt", 2, FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        direction
                .given(adopted("slt", FALL_2017))
                .when(align("dlt", 2, FALL_2018))
                .expectEvents(aligned(1, 2, FALL_2018));
    }

    @Test
    void refusesAParentTeamFromTheDayItEnded() {
        direction
                .given(adopted("orphan", FALL_2017))
                .when(new AlignDirection("orphan", "former", 1, "it narrows it", FALL_2019))
                .expectException(refusedWith(RefusalCode.ENDED));
        direction
                .given(adopted("orphan", FALL_2017))
                .when(new AlignDirection("orphan", "former", 1, "it narrows it", FALL_2019.minusDays(1)))
                .expectEvents(new DirectionAligned("orphan", 1, "former", 1, "it narrows it", FALL_2019.minusDays(1)));
    }

    @Test
    void alignsWithAnEarlierVersionOfTheParentToo() {
        direction
                .given(adopted("slt", FALL_2017))
                .when(align("dlt", 1, FALL_2019))
                .expectEvents(aligned(1, 1, FALL_2019));
    }

    @Test
    void refusesAVersionTheParentDoesNotHave() {
        direction
                .given(adopted("slt", FALL_2017))
                .when(align("dlt", 3, FALL_2019))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void saysWhichVersionOfTheParentIsCurrent() {
        Peers silent = new Peers((subject, after) -> List.<VisionAdopted>of().stream());
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> Directions.requireVersion(silent, "dlt", 1, FALL_2019));
        assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(refusal.facts()).containsEntry("currentVersion", 0);
    }

    @Test
    void refusesATeamThatIsNotTheParent() {
        direction
                .given(adopted("slt", FALL_2017))
                .when(align("other", 1, FALL_2019))
                .expectException(refusedWith(RefusalCode.NOT_PARENT));
    }

    @Test
    void refusesAnyParentOfATeamThatHasNone() {
        direction
                .given(adopted("other", FALL_2017))
                .when(new AlignDirection("other", "dlt", 1, null, FALL_2019))
                .expectException(refusedWith(RefusalCode.NOT_PARENT));
    }

    @Test
    void refusesADayOnWhichThereIsNothingToAlign() {
        direction
                .given(adopted("slt", FALL_2017))
                .when(align("dlt", 1, FALL_2017.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        direction
                .given(adopted("slt", FALL_2017))
                .when(align("dlt", 1, FALL_2017))
                .expectEvents(aligned(1, 1, FALL_2017));
    }

    @Test
    void recordsNothingWhenTheSameAlignmentHolds() {
        direction
                .given(adopted("slt", FALL_2017), aligned(1, 1, FALL_2017))
                .when(align("dlt", 1, FALL_2018))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void affirmsTheSameVersionOfTheParentForANewOneOfItsOwn() {
        direction
                .given(adopted("slt", FALL_2017), aligned(1, 1, FALL_2017), revised("slt", FALL_2018))
                .when(align("dlt", 1, FALL_2018))
                .expectEvents(aligned(2, 1, FALL_2018));
    }

    @Test
    void learnsThatAnAlignmentHeldEarlierThanKnown() {
        direction
                .given(adopted("slt", FALL_2017), aligned(1, 1, FALL_2019))
                .when(align("dlt", 1, FALL_2018))
                .expectEvents(aligned(1, 1, FALL_2018));
    }

    @Test
    void keepsAnAlignmentWhenAVersionBeforeItIsRecordedLate() {
        direction
                .given(adopted("slt", FALL_2017), aligned(1, 2, FALL_2019))
                .when(new ReviseVision(
                        "slt", Map.of("en", "Further"), null, null, null, "more", List.of("m1"), List.of(), FALL_2018))
                .expectEvents(revised("slt", FALL_2018));
    }

    @Test
    void makesNoVersion() {
        direction
                .given(adopted("slt", FALL_2017), aligned(1, 1, FALL_2019))
                .when(new ReviseVision(
                        "slt", Map.of("en", "Further"), null, null, null, "more", List.of("m1"), List.of(), FALL_2019))
                .expectEvents(revised("slt", FALL_2019));
    }

    private static AlignDirection align(String parent, int parentVersion, LocalDate day) {
        return new AlignDirection("slt", parent, parentVersion, "it narrows it", day);
    }

    private static DirectionAligned aligned(int version, int parentVersion, LocalDate day) {
        return new DirectionAligned("slt", version, "dlt", parentVersion, "it narrows it", day);
    }

    private static VisionAdopted adopted(String team, LocalDate day) {
        return new VisionAdopted(team, 1, Map.of("en", "Far"), null, null, List.of("m1"), null, List.of(), WARNED, day);
    }

    private static VisionRevised revised(String team, LocalDate day) {
        return new VisionRevised(
                team, 2, Map.of("en", "Further"), null, null, null, "more", List.of("m1"), List.of(), WARNED, day);
    }

    private static TeamFormed formed(String id, String organization, TeamLevel level, @Nullable String parent) {
        return new TeamFormed(id, organization, level, id, parent, List.of(TeamPurpose.LEADERSHIP), FALL_2016);
    }
}
