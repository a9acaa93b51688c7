package org.throughline.query.question.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.events.direction.direction.WholeChildDomain.ACADEMIC;
import static org.throughline.events.direction.direction.WholeChildDomain.SOCIAL_EMOTIONAL;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.direction.direction.WholeChild;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.query.question.direction.AlignmentAnswer.TeamLink;
import org.throughline.query.question.direction.UnitBearer.Borne;
import org.throughline.query.question.direction.UnitDirectionsAnswer.UnitDirection;
import org.throughline.query.question.direction.VisionReachAnswer.DirectionReach;
import org.throughline.query.question.direction.VisionReachAnswer.Said;

/** Whose direction is the district's, on days on which there is one team of its level, and another one from 2018 on. */
class UnitDirectionsTest {

    private static final String BEFORE = "2017-12-31";
    private static final String BOTH = "2018-06-01";
    private static final String NAMED = "2019-01-01";

    private final District district = District.withTwoSchools()
            .vision("dlt", 1, "2017-01-01")
            .add(new TeamFormed(
                    "board",
                    "d1",
                    TeamLevel.DISTRICT,
                    "Board",
                    null,
                    List.of(TeamPurpose.LEADERSHIP),
                    LocalDate.parse("2018-01-01")))
            .vision("board", 1, "2018-02-01")
            .vision("elm", 1, "2018-03-01")
            .aligned("elm", 1, "dlt", 1, "2018-03-01");

    @Test
    void aUnitWithOneTeamOfItsLevelGoesByThatOne() {
        assertThat(district.direction("d1", BEFORE))
                .extracting(UnitDirection::bearing, UnitDirection::teamId, UnitDirection::version)
                .containsExactly(Bearing.ONLY_ONE, "dlt", 1);
        assertThat(district.direction("s1", BOTH).teamId()).isEqualTo("elm");
    }

    @Test
    void ofSeveralTeamsNoneIsPickedAndAllAreNamed() {
        assertThat(district.direction("d1", BOTH))
                .extracting(
                        UnitDirection::bearing,
                        UnitDirection::teamId,
                        UnitDirection::candidates,
                        UnitDirection::version,
                        UnitDirection::vision)
                .containsExactly(Bearing.NOT_SAID, null, List.of("board", "dlt"), 0, null);
    }

    @Test
    void theNamedOneBearsItFromItsDayOnAndAnotherOneFromItsOwn() {
        district.named("d1", "dlt", NAMED).named("d1", "board", "2020-01-01");
        assertThat(List.of(BEFORE, BOTH, NAMED, "2019-12-31", "2020-01-01").stream()
                        .map(day -> district.direction("d1", day)))
                .extracting(UnitDirection::bearing, UnitDirection::teamId)
                .containsExactly(
                        tuple(Bearing.ONLY_ONE, "dlt"),
                        tuple(Bearing.NOT_SAID, null),
                        tuple(Bearing.NAMED, "dlt"),
                        tuple(Bearing.NAMED, "dlt"),
                        tuple(Bearing.NAMED, "board"));
    }

    @Test
    void whatIsSaidLateChangesTheDayAndNotWhatWasBelieved() {
        int before = district.position();
        district.named("d1", "dlt", "2018-01-01");
        assertThat(district.direction("d1", BOTH).teamId()).isEqualTo("dlt");
        assertThat(district.direction("d1", BOTH, before).bearing()).isEqualTo(Bearing.NOT_SAID);
    }

    @Test
    void aNamedTeamThatIsNoMoreBearsNothing() {
        district.named("d1", "board", NAMED)
                .add(new TeamDissolved("board", "one is enough", LocalDate.parse("2020-01-01")));
        assertThat(district.direction("d1", "2020-01-01"))
                .extracting(UnitDirection::bearing, UnitDirection::teamId)
                .containsExactly(Bearing.ONLY_ONE, "dlt");
    }

    @Test
    void aUnitWithoutATeamOfItsLevelHasNone() {
        assertThat(district.add(new OrganizationRegistered(
                                "s3", OrganizationKind.SCHOOL, "South", "d1", null, District.Y2016))
                        .direction("s3", BOTH))
                .extracting(UnitDirection::bearing, UnitDirection::candidates)
                .containsExactly(Bearing.NO_TEAM, List.of());
    }

    @Test
    void whetherAVisionIsForTheWholeChildIsSaidOrNotAndAskedOfNoUnitWithoutOne() {
        District said = District.withTwoSchools()
                .vision("dlt", 1, new WholeChild(true, List.of(ACADEMIC, SOCIAL_EMOTIONAL)), "2017-01-01")
                .vision("elm", 1, new WholeChild(false, List.of(ACADEMIC)), "2017-02-01");
        assertThat(List.of("d1", "s1", "s2").stream().map(unit -> said.direction(unit, BOTH)))
                .extracting(UnitDirection::wholeChild)
                .containsExactly(Said.YES, Said.NO, Said.NOT_ASKED);
        said.vision("north", 1, "2017-03-01");
        assertThat(said.direction("s2", BOTH).wholeChild()).isEqualTo(Said.NOT_SAID);
        said.revision("dlt", 2, "2018-01-01");
        assertThat(said.direction("d1", BOTH).wholeChild()).isEqualTo(Said.NOT_SAID);
        assertThat(said.direction("d1", BEFORE).wholeChild()).isEqualTo(Said.YES);
    }

    @Test
    void aChainHangsTogetherWithTheDirectionOfTheTeamThatBearsItAlone() {
        assertThat(district.link("elm", BOTH))
                .extracting(TeamLink::anchoring, TeamLink::anchoringSince)
                .containsExactly(Anchoring.BEARER_NOT_SAID, LocalDate.parse("2018-01-01"));
        district.named("d1", "board", NAMED).named("d1", "dlt", "2020-01-01");
        assertThat(district.link("elm", "2019-06-01"))
                .extracting(TeamLink::status, TeamLink::anchoring, TeamLink::anchoringSince)
                .containsExactly(LinkStatus.ALIGNED, Anchoring.OTHER_BEARS, LocalDate.parse(NAMED));
        assertThat(district.link("elm", "2020-06-01"))
                .extracting(TeamLink::anchoring, TeamLink::anchoringSince)
                .containsExactly(Anchoring.ALIGNED, LocalDate.parse("2020-01-01"));
        assertThat(district.link("dlt", "2019-06-01").anchoring()).isEqualTo(Anchoring.OTHER_BEARS);
        assertThat(district.link("board", "2019-06-01").anchoring()).isEqualTo(Anchoring.DISTRICT);
    }

    @Test
    void aChainThroughATeamThatDoesNotBearItsSchoolsDirectionDoesNotHangTogether() {
        District school = District.withTwoSchools()
                .vision("dlt", 1, "2017-01-01")
                .team("council", "s1", TeamLevel.SCHOOL, "dlt")
                .team("grade", "s1", TeamLevel.GRADE, "council")
                .vision("council", 1, "2017-02-01")
                .aligned("council", 1, "dlt", 1, "2017-02-01")
                .vision("grade", 1, "2017-03-01")
                .aligned("grade", 1, "council", 1, "2017-03-01")
                .named("s1", "council", "2017-03-01")
                .named("s1", "elm", NAMED);
        assertThat(school.link("grade", BOTH).anchoring()).isEqualTo(Anchoring.ALIGNED);
        assertThat(school.link("grade", NAMED).anchoring()).isEqualTo(Anchoring.OTHER_BEARS);
        assertThat(school.link("grade", BOTH).bearsUnit()).isEqualTo(Borne.NOT_ASKED);
    }

    @Test
    void everyAnswerSaysOfADirectionWhetherItIsTheUnits() {
        district.named("d1", "dlt", NAMED);
        assertThat(district.reach(BOTH, district.position()).directions())
                .extracting(DirectionReach::teamId, DirectionReach::bearsUnit)
                .containsExactly(tuple("board", Borne.NOT_SAID), tuple("dlt", Borne.NOT_SAID), tuple("elm", Borne.YES));
        assertThat(district.reach(NAMED, district.position()).directions())
                .extracting(DirectionReach::teamId, DirectionReach::bearsUnit)
                .containsExactly(tuple("board", Borne.NO), tuple("dlt", Borne.YES), tuple("elm", Borne.YES));
        assertThat(district.alignment(NAMED).bearers())
                .contains(new UnitBearer("d1", Bearing.NAMED, "dlt", List.of("board", "dlt")));
    }
}
