package org.throughline.query.question.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.events.direction.direction.DirectionPart.IMPROVEMENT_PROCESS;
import static org.throughline.events.direction.direction.DirectionPart.VISION;
import static org.throughline.query.question.direction.LinkStatus.ALIGNED;
import static org.throughline.query.question.direction.LinkStatus.CONFLICTING;
import static org.throughline.query.question.direction.LinkStatus.NEVER_ALIGNED;
import static org.throughline.query.question.direction.LinkStatus.NO_DIRECTION;
import static org.throughline.query.question.direction.LinkStatus.NO_PARENT;
import static org.throughline.query.question.direction.LinkStatus.PARENT_WITHOUT_DIRECTION;
import static org.throughline.query.question.direction.LinkStatus.STALE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.events.direction.direction.DirectionEvent.DirectionAligned;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationMerged;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamLineEvent.TeamReparented;
import org.throughline.query.Told;
import org.throughline.query.question.direction.AlignmentAnswer.Conflict;
import org.throughline.query.question.direction.AlignmentAnswer.Statement;
import org.throughline.query.question.direction.AlignmentAnswer.TeamLink;
import org.throughline.query.question.direction.CascadeTeam.UnderParent;
import org.throughline.query.subject.direction.direction.DirectionFold;
import org.throughline.query.subject.direction.direction.DirectionState;

class AlignmentTest {

    /** The district adopts in 2017 and revises in 2019; Elm adopts and aligns in 2018. */
    private final District district = District.withTwoSchools()
            .vision("dlt", 1, "2017-02-01")
            .vision("elm", 1, "2018-02-01")
            .aligned("elm", 1, "dlt", 1, "2018-02-15")
            .revision("dlt", 2, "2019-03-01");

    @Test
    void saysThatTheTeamAboveIsOfTheDistrictNoMore() {
        District district = District.withTwoSchools().team("away", District.ELSEWHERE, TeamLevel.DISTRICT, null);
        district.team("left", "s1", TeamLevel.GRADE, "away");
        assertThat(district.link("left", "2019-09-01").outOfLine()).isTrue();
        assertThat(district.link("elm", "2019-09-01").outOfLine()).isFalse();
        assertThat(district.link("dlt", "2019-09-01").outOfLine()).isFalse();
    }

    @Test
    void aVersionOfTheParentsRememberedLateMakesStaleWhatWasAlignedBeforeItsDayAndNothingElse() {
        assertThat(district.link("elm", "2019-02-28").status()).isEqualTo(ALIGNED);
        int before = district.position();
        district.revision("dlt", 3, "2016-10-01");
        assertThat(district.link("elm", "2019-02-28").status()).isEqualTo(ALIGNED);
        district.revision("dlt", 4, "2018-12-01");
        TeamLink late = district.link("elm", "2019-02-28");
        assertThat(late)
                .extracting(TeamLink::status, TeamLink::cause, TeamLink::since, TeamLink::parentVersion)
                .containsExactly(STALE, LinkCause.PARENT_MOVED, LocalDate.parse("2018-12-01"), 4);
        assertThat(late.statement()).isNotNull().returns(1, AlignmentAnswer.Statement::parentVersion);
        assertThat(district.link("elm", "2019-06-01").parentVersion()).isEqualTo(2);
        assertThat(district.alignment("2019-02-28", before, null, "elm").links())
                .extracting(TeamLink::status)
                .containsExactly(ALIGNED);
    }

    @Test
    void aTeamThatAdoptedNothingHasNoDirection() {
        assertThat(district.link("north", "2018-06-01"))
                .extracting(TeamLink::status, TeamLink::cause, TeamLink::since)
                .containsExactly(NO_DIRECTION, null, District.Y2016);
    }

    @Test
    void aDirectionNobodyHeldAlignedWasNeverAligned() {
        assertThat(district.link("elm", "2018-02-14").status()).isEqualTo(NEVER_ALIGNED);
        assertThat(district.link("elm", "2018-02-15").status()).isEqualTo(ALIGNED);
    }

    @Test
    void theTopHasNoParentAndAnUnanchoredTeamHasNone() {
        district.team("lone", "s2", TeamLevel.SCHOOL, null).vision("lone", 1, "2018-01-01");
        assertThat(district.link("dlt", "2018-06-01"))
                .extracting(TeamLink::status, TeamLink::cause, TeamLink::anchoring)
                .containsExactly(NO_PARENT, LinkCause.TOP, Anchoring.DISTRICT);
        assertThat(district.link("lone", "2018-06-01"))
                .extracting(TeamLink::status, TeamLink::cause, TeamLink::anchoring, TeamLink::firstBroken)
                .containsExactly(NO_PARENT, LinkCause.UNANCHORED, Anchoring.UNANCHORED, "lone");
    }

    @Test
    void aParentThatAdoptedNothingIsNotTheChildsFailure() {
        District early = District.withTwoSchools().vision("elm", 1, "2017-01-01");
        assertThat(early.link("elm", "2017-06-01").status()).isEqualTo(PARENT_WITHOUT_DIRECTION);
    }

    @Test
    void aChildBecomesStaleByItselfOnTheDayItsParentMovesOn() {
        assertThat(district.link("elm", "2019-02-28").status()).isEqualTo(ALIGNED);
        assertThat(district.link("elm", "2019-03-01"))
                .extracting(TeamLink::status, TeamLink::cause, TeamLink::days)
                .containsExactly(STALE, LinkCause.PARENT_MOVED, 0L);
        assertThat(district.link("elm", "2019-03-31").days()).isEqualTo(30);
        assertThat(district.link("elm", "2019-03-31").movedParts()).containsExactly(VISION);
    }

    @Test
    void affirmingMakesItAlignedAgainFromThatDay() {
        district.aligned("elm", 1, "dlt", 2, "2019-09-01");
        TeamLink link = district.link("elm", "2019-09-11");
        assertThat(link)
                .extracting(TeamLink::status, TeamLink::since, TeamLink::days)
                .containsExactly(ALIGNED, LocalDate.parse("2019-09-01"), 10L);
        assertThat(link.statement()).isEqualTo(new Statement(1, 2, LocalDate.parse("2019-09-01"), null));
        assertThat(link.history())
                .extracting(LinkInterval::status, LinkInterval::from, LinkInterval::until)
                .containsExactly(
                        tuple(NO_DIRECTION, District.Y2016, LocalDate.parse("2018-02-01")),
                        tuple(NEVER_ALIGNED, LocalDate.parse("2018-02-01"), LocalDate.parse("2018-02-15")),
                        tuple(ALIGNED, LocalDate.parse("2018-02-15"), LocalDate.parse("2019-03-01")),
                        tuple(STALE, LocalDate.parse("2019-03-01"), LocalDate.parse("2019-09-01")),
                        tuple(ALIGNED, LocalDate.parse("2019-09-01"), null));
    }

    @Test
    void affirmedOnTheDayTheParentMovesOnItIsAlignedThroughout() {
        district.aligned("elm", 1, "dlt", 2, "2019-03-01");
        assertThat(district.link("elm", "2019-06-01").since()).isEqualTo(LocalDate.parse("2018-02-15"));
    }

    @Test
    void itsOwnNewVersionMakesItStaleToo() {
        district.revision("elm", 2, "2018-05-01");
        assertThat(district.link("elm", "2018-05-01"))
                .extracting(TeamLink::status, TeamLink::cause)
                .containsExactly(STALE, LinkCause.OWN_MOVED);
        TeamLink both = district.link("elm", "2019-03-01");
        assertThat(both.cause()).isEqualTo(LinkCause.BOTH_MOVED);
        assertThat(both.since()).isEqualTo(LocalDate.parse("2018-05-01"));
    }

    @Test
    void anAlignmentWithAnOutdatedVersionIsBornStale() {
        district.vision("north", 1, "2019-04-01").aligned("north", 1, "dlt", 1, "2019-04-02");
        assertThat(district.link("north", "2019-04-02"))
                .extracting(TeamLink::status, TeamLink::cause)
                .containsExactly(STALE, LinkCause.PARENT_MOVED);
    }

    @Test
    void anOpenMisalignmentOutweighsAnAlignmentUntilItIsResolved() {
        district.flagged("elm", "dlt", "2018-06-01").resolved("elm", "2018-09-01");
        assertThat(district.link("elm", "2018-05-31").status()).isEqualTo(ALIGNED);
        assertThat(district.link("elm", "2018-06-01").status()).isEqualTo(CONFLICTING);
        assertThat(district.link("elm", "2018-08-31").status()).isEqualTo(CONFLICTING);
        assertThat(district.link("elm", "2018-09-01").status()).isEqualTo(ALIGNED);
    }

    @Test
    void listsOpenConflictsWithTheirAge() {
        district.flagged("elm", "dlt", "2018-06-01");
        assertThat(district.alignment("2018-07-01").conflicts())
                .extracting(Conflict::teamId, Conflict::flagId, Conflict::days)
                .containsExactly(tuple("elm", "f1", 30L));
    }

    @Test
    void aChainIsAlignedWithTheDistrictOnlyIfEveryLinkIs() {
        district.team("grade", "s1", TeamLevel.GRADE, "elm")
                .vision("grade", 1, "2018-03-01")
                .aligned("grade", 1, "elm", 1, "2018-03-01");
        assertThat(district.link("grade", "2018-06-01").anchoring()).isEqualTo(Anchoring.ALIGNED);
        TeamLink broken = district.link("grade", "2019-03-31");
        assertThat(broken)
                .extracting(
                        TeamLink::status,
                        TeamLink::anchoring,
                        TeamLink::anchoringSince,
                        TeamLink::anchoringDays,
                        TeamLink::firstBroken)
                .containsExactly(ALIGNED, Anchoring.BROKEN, LocalDate.parse("2019-03-01"), 30L, "elm");
        assertThat(broken.path()).containsExactly("grade", "elm", "dlt");
    }

    @Test
    void aBrokenChainIsAsOldAsItsFirstBreakWhicheverLinkItWas() {
        district.team("grade", "s1", TeamLevel.GRADE, "elm")
                .vision("grade", 1, "2018-03-01")
                .aligned("grade", 1, "elm", 1, "2018-03-01")
                .revision("elm", 2, "2018-10-01")
                .aligned("elm", 2, "dlt", 1, "2018-10-01")
                .aligned("grade", 1, "elm", 2, "2019-03-01");
        TeamLink grade = district.link("grade", "2019-06-01");
        assertThat(grade.status()).isEqualTo(ALIGNED);
        assertThat(grade.anchoringSince()).isEqualTo(LocalDate.parse("2018-10-01"));
    }

    @Test
    void findsTheLongestWayUpWithAStaleLinkInIt() {
        assertThat(district.alignment("2019-02-28").longestStaleChain()).isNull();
        district.team("grade", "s1", TeamLevel.GRADE, "elm").vision("grade", 1, "2018-03-01");
        AlignmentAnswer.StaleChain chain = district.alignment("2019-03-31").longestStaleChain();
        assertThat(chain).isEqualTo(new AlignmentAnswer.StaleChain(List.of("grade", "elm", "dlt"), List.of("elm"), 30));
    }

    @Test
    void judgesAPartAloneWhenAskedTo() {
        district.process("dlt", 3, "2019-06-01").aligned("elm", 1, "dlt", 2, "2019-04-01");
        assertThat(district.link("elm", "2019-06-01"))
                .extracting(TeamLink::status, TeamLink::movedParts)
                .containsExactly(STALE, List.of(IMPROVEMENT_PROCESS));
        assertThat(district.link("elm", "2019-06-01", VISION).status()).isEqualTo(ALIGNED);
        assertThat(district.link("elm", "2019-06-01", IMPROVEMENT_PROCESS).status())
                .isEqualTo(NO_DIRECTION);
    }

    @Test
    void whatIsRecordedLateChangesWhatIsKnownOfThatDayAndNotWhatWasKnown() {
        int before = district.position();
        district.aligned("elm", 1, "dlt", 2, "2019-03-10");
        assertThat(statusOfElm(district.alignment("2019-04-01", before, null, null)))
                .isEqualTo(STALE);
        assertThat(statusOfElm(district.alignment("2019-04-01"))).isEqualTo(ALIGNED);
        assertThat(statusOfElm(district.alignment("2019-03-05"))).isEqualTo(STALE);
    }

    @Test
    void aParentVersionLearnedLateMakesTheChildStaleFromItsDay() {
        District late = District.withTwoSchools()
                .vision("dlt", 1, "2017-02-01")
                .vision("elm", 1, "2018-02-01")
                .aligned("elm", 1, "dlt", 1, "2018-02-15");
        int before = late.position();
        late.revision("dlt", 2, "2018-02-10");
        assertThat(statusOfElm(late.alignment("2018-03-01", before, null, null)))
                .isEqualTo(ALIGNED);
        assertThat(statusOfElm(late.alignment("2018-03-01"))).isEqualTo(STALE);
    }

    @Test
    void aTeamOfASchoolThatEndedIsNotInTheAnswerFromThatDay() {
        district.add(new OrganizationMerged("s1", "s2", "too small", LocalDate.parse("2019-07-01")));
        assertThat(district.alignment("2019-06-30").links())
                .extracting(TeamLink::teamId)
                .contains("elm");
        assertThat(district.alignment("2019-07-01").links())
                .extracting(TeamLink::teamId)
                .doesNotContain("elm");
    }

    @Test
    void aTeamUnderAnotherParentStartsAnewFromThatDay() {
        district.team("math", "s1", TeamLevel.DEPARTMENT, "elm")
                .vision("math", 1, "2018-03-01")
                .aligned("math", 1, "elm", 1, "2018-03-01")
                .vision("north", 1, "2018-04-01")
                .add(new TeamReparented("math", "north", "moved house", LocalDate.parse("2018-05-01")));
        assertThat(district.link("math", "2018-04-30").status()).isEqualTo(ALIGNED);
        assertThat(district.link("math", "2018-05-01"))
                .extracting(TeamLink::status, TeamLink::cause, TeamLink::parentTeamId)
                .containsExactly(NEVER_ALIGNED, LinkCause.OTHER_PARENT, "north");
    }

    @Test
    void aTeamThatEndedIsNotInTheAnswerAndLeavesItsChildrenWithoutAParent() {
        district.team("grade", "s1", TeamLevel.GRADE, "elm")
                .vision("grade", 1, "2018-03-01")
                .add(new TeamDissolved("elm", "reorganized", LocalDate.parse("2018-05-01")));
        assertThat(district.link("elm", "2018-04-30").status()).isEqualTo(ALIGNED);
        assertThat(district.alignment("2018-05-01").links())
                .extracting(TeamLink::teamId)
                .doesNotContain("elm");
        assertThat(district.link("grade", "2018-05-01"))
                .extracting(TeamLink::status, TeamLink::cause, TeamLink::anchoring)
                .containsExactly(NO_PARENT, LinkCause.PARENT_ENDED, Anchoring.UNANCHORED);
    }

    @Test
    void followsATeamToAnotherParent() {
        CascadeTeam child = child("2018-01-01");
        Map<String, CascadeTeam> teams = Map.of("a", top("a"), "b", top("b"), "c", child);
        Map<String, DirectionState> directions = Map.of(
                "a", vision("a"), "b", vision("b"), "c", Told.by(new DirectionFold(), adopted("c"), alignedWithA()));
        List<LinkInterval> history = new Link(child, teams, directions, null).history(LocalDate.parse("2018-06-01"));
        assertThat(history)
                .extracting(LinkInterval::status, LinkInterval::cause, LinkInterval::parentTeamId)
                .containsExactly(
                        tuple(NEVER_ALIGNED, null, "a"),
                        tuple(ALIGNED, null, "a"),
                        tuple(NEVER_ALIGNED, LinkCause.OTHER_PARENT, "b"));
    }

    @Test
    void countsTeachersBySchoolAndShowsThemToTheirTeamOnly() {
        district.team("t1", "s1", TeamLevel.TEACHER, "elm")
                .team("t2", "s1", TeamLevel.TEACHER, "elm")
                .vision("t1", 1, "2018-04-01")
                .aligned("t1", 1, "elm", 1, "2018-04-01");
        AlignmentAnswer answer = district.alignment("2018-06-01");
        assertThat(answer.links()).extracting(TeamLink::level).doesNotContain(TeamLevel.TEACHER);
        assertThat(answer.teachers())
                .containsExactly(
                        new TeacherShare("s1", false, 2, Map.of(NO_DIRECTION, 1, ALIGNED, 1), 1, 0.5, 0.5),
                        new TeacherShare("s2", false, 0, Map.of(), 0, null, null));
        assertThat(district.alignment("2018-06-01", district.position(), null, "elm")
                        .links())
                .extracting(TeamLink::teamId)
                .containsExactly("elm", "t1", "t2");
    }

    @Test
    void teachersWhoseLinksAreWithheldAreSaidToBeLeftOutAndStillCounted() {
        district.team("t1", "s1", TeamLevel.TEACHER, "elm")
                .team("t2", "s1", TeamLevel.TEACHER, "elm")
                .vision("t1", 1, "2018-02-01")
                .flagged("t1", "elm", "2018-03-01");

        AlignmentAnswer open = district.alignment("2018-06-01", district.position(), null, "elm", Set.of());
        AlignmentAnswer closed = district.alignment("2018-06-01", district.position(), null, "elm", Set.of("t1", "t2"));

        assertThat(open.teachersWithheld()).isFalse();
        assertThat(open.links()).extracting(TeamLink::teamId).contains("t1", "t2");
        assertThat(open.conflicts()).hasSize(1);
        assertThat(closed.teachersWithheld()).isTrue();
        assertThat(closed.links()).extracting(TeamLink::teamId).containsExactly("elm");
        assertThat(closed.conflicts()).isEmpty();
        assertThat(closed.teachers()).isEqualTo(open.teachers());
        assertThat(district.alignment("2018-06-01").teachersWithheld()).isFalse();
    }

    @Test
    void teachersAlignedWithTheirTeamAreNotAlignedWithADistrictThatMovedOn() {
        district.team("t1", "s1", TeamLevel.TEACHER, "elm")
                .team("t2", "s1", TeamLevel.TEACHER, "elm")
                .vision("t1", 1, "2018-04-01")
                .aligned("t1", 1, "elm", 1, "2018-04-01");
        TeacherShare share = district.alignment("2019-06-01").teachers().getFirst();
        assertThat(share.shareAligned()).isEqualTo(0.5);
        assertThat(share.shareWithDistrict()).isEqualTo(0.0);
    }

    @Test
    void judgesADistrictByItsRegionLikeASchoolByItsDistrict() {
        District district = District.inARegion()
                .vision("rlt", 1, "2017-01-01")
                .vision("dlt", 1, "2017-02-01")
                .vision("elm", 1, "2017-03-01")
                .aligned("dlt", 1, "rlt", 1, "2017-04-01")
                .aligned("elm", 1, "dlt", 1, "2017-04-02")
                .revision("rlt", 2, "2018-01-01");
        assertThat(district.link("dlt", "2017-12-31"))
                .returns(LinkStatus.ALIGNED, TeamLink::status)
                .returns(1, TeamLink::parentVersion)
                .returns(Anchoring.ALIGNED, TeamLink::anchoring);
        assertThat(district.link("dlt", "2018-01-01"))
                .returns(LinkStatus.STALE, TeamLink::status)
                .returns(2, TeamLink::parentVersion)
                .returns(Anchoring.BROKEN, TeamLink::anchoring)
                .returns(List.of("dlt"), TeamLink::broken);
        assertThat(district.link("rlt", "2018-01-01"))
                .returns(LinkStatus.NO_PARENT, TeamLink::status)
                .returns(Anchoring.TOP, TeamLink::anchoring);
    }

    @Test
    void holdsNothingAgainstASchoolThatItsDistrictOwesItsRegion() {
        District district = District.inARegion()
                .vision("rlt", 1, "2017-01-01")
                .vision("dlt", 1, "2017-02-01")
                .vision("elm", 1, "2017-03-01")
                .aligned("elm", 1, "dlt", 1, "2017-04-02");
        assertThat(district.link("elm", "2018-01-01"))
                .returns(Anchoring.ALIGNED, TeamLink::anchoring)
                .returns(List.of("elm", "dlt", "rlt"), TeamLink::path)
                .returns(List.of(), TeamLink::broken);
    }

    @Test
    void oneTeacherIsNotShownByNumber() {
        district.team("t1", "s1", TeamLevel.TEACHER, "elm");
        assertThat(district.alignment("2018-06-01").teachers().getFirst())
                .isEqualTo(new TeacherShare("s1", true, null, null, null, null, null));
    }

    private static LinkStatus statusOfElm(AlignmentAnswer answer) {
        return answer.links().stream()
                .filter(link -> link.teamId().equals("elm"))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static CascadeTeam top(String id) {
        return new CascadeTeam(id, "d1", TeamLevel.DISTRICT, id, District.Y2016, null, List.of());
    }

    private static CascadeTeam child(String moved) {
        LocalDate day = LocalDate.parse(moved);
        return new CascadeTeam(
                "c",
                "s1",
                TeamLevel.SCHOOL,
                "c",
                District.Y2016,
                null,
                List.of(new UnderParent("a", District.Y2016, day), new UnderParent("b", day, null)));
    }

    private static DirectionState vision(String team) {
        return Told.by(new DirectionFold(), adopted(team));
    }

    private static VisionAdopted adopted(String team) {
        return new VisionAdopted(
                team, 1, Map.of("en", "Far"), null, null, List.of(), null, List.of(), List.of(), District.Y2016);
    }

    private static DirectionAligned alignedWithA() {
        return new DirectionAligned("c", 1, "a", 1, null, LocalDate.parse("2017-01-01"));
    }
}
