package org.throughline.command.direction.direction;

import static org.throughline.command.Decision.refusedWith;
import static org.throughline.events.direction.direction.DirectionPart.IMPROVEMENT_PROCESS;
import static org.throughline.events.direction.direction.DirectionPart.NON_NEGOTIABLES;
import static org.throughline.events.direction.direction.DirectionPart.VISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.direction.direction.DirectionCommand.AcknowledgeDirection;
import org.throughline.command.direction.direction.DirectionCommand.AdoptVision;
import org.throughline.command.direction.direction.DirectionCommand.CommunicateDirection;
import org.throughline.command.direction.direction.DirectionCommand.DraftVision;
import org.throughline.command.direction.direction.DirectionCommand.EstablishImprovementProcess;
import org.throughline.command.direction.direction.DirectionCommand.FlagMisalignment;
import org.throughline.command.direction.direction.DirectionCommand.ResolveMisalignment;
import org.throughline.command.direction.direction.DirectionCommand.ReviseImprovementProcess;
import org.throughline.events.Evidence;
import org.throughline.events.direction.direction.Covers;
import org.throughline.events.direction.direction.CyclePattern;
import org.throughline.events.direction.direction.DirectionEvent.DirectionAcknowledged;
import org.throughline.events.direction.direction.DirectionEvent.DirectionCommunicated;
import org.throughline.events.direction.direction.DirectionEvent.ImprovementProcessEstablished;
import org.throughline.events.direction.direction.DirectionEvent.ImprovementProcessRevised;
import org.throughline.events.direction.direction.DirectionEvent.MisalignmentFlagged;
import org.throughline.events.direction.direction.DirectionEvent.MisalignmentResolved;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.direction.DirectionEvent.VisionDrafted;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.events.direction.direction.ProcessRole;
import org.throughline.events.direction.direction.VisioningProcess;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

/** What is done with versions on their way down. */
class CascadeTest {

    private static final LocalDate FALL_2016 = LocalDate.parse("2016-09-01");
    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final Map<String, String> FAR = Map.of("en", "Far");
    private static final List<Evidence> DATA = List.of(new Evidence("Survey", null));
    private static final Covers EVERYONE = new Covers(true, List.of());
    private static final VisioningProcess EVENINGS =
            new VisioningProcess("Leading by Convening", List.of("FAMILIES"), List.of("Three evenings"));
    private static final CyclePattern SIX_WEEKS = new CyclePattern("PDSA", List.of("plan", "do"), 6);
    private static final List<ProcessRole> ROLES = List.of(new ProcessRole("COACH", "asks"));

    private final FixtureConfiguration<Direction> direction = Decision.of(
            Direction.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2016),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2016),
            formed("dlt", "d1", TeamLevel.DISTRICT, null),
            formed("slt", "s1", TeamLevel.SCHOOL, "dlt"),
            formed("t1", "s1", TeamLevel.TEACHER, "slt"),
            adopted("dlt", FALL_2017));

    @Test
    void aDraftIsAFactOfItsOwnAndMakesNoVersion() {
        direction
                .givenNoPriorActivity()
                .when(new DraftVision("slt", FAR, List.of("m1"), List.of(), FALL_2017))
                .expectEvents(new VisionDrafted("slt", FAR, List.of("m1"), List.of(), FALL_2017));
        direction
                .given(new VisionDrafted("slt", FAR, List.of("m1"), List.of(), FALL_2017))
                .when(adopt("slt", FALL_2018))
                .expectEvents(adopted("slt", FALL_2018));
    }

    @Test
    void recordsNothingWhenTheSameWordsAreOnTheTable() {
        direction
                .given(new VisionDrafted("slt", FAR, List.of("m1"), List.of(), FALL_2017))
                .when(new DraftVision("slt", FAR, List.of("m2"), List.of(), FALL_2018))
                .expectNoEvents();
    }

    @Test
    void aVisionSaysWhomItCoversAndHowItCameAbout() {
        direction.givenNoPriorActivity().when(adopt("slt", FALL_2018)).expectEvents(adopted("slt", FALL_2018));
    }

    @Test
    void aTeacherHasAVisionOfTheirOwn() {
        direction.givenNoPriorActivity().when(adopt("t1", FALL_2018)).expectEvents(adopted("t1", FALL_2018));
    }

    @Test
    void theImprovementProcessIsPartOfTheDirectionAndMakesAVersion() {
        direction
                .given(adopted("slt", FALL_2017))
                .when(establish(SIX_WEEKS, FALL_2018))
                .expectEvents(established(2, FALL_2018));
    }

    @Test
    void refusesASecondImprovementProcess() {
        direction
                .given(established(1, FALL_2017))
                .when(establish(SIX_WEEKS, FALL_2018))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void revisesAnImprovementProcessThatIsThere() {
        ReviseImprovementProcess longer = revise(List.of("Visits", "Minutes"));
        direction.given(adopted("slt", FALL_2017)).when(longer).expectException(refusedWith(RefusalCode.NOT_YET));
        direction
                .given(established(1, FALL_2017))
                .when(longer)
                .expectEvents(new ImprovementProcessRevised(
                        "slt",
                        2,
                        SIX_WEEKS,
                        List.of("Visits", "Minutes"),
                        ROLES,
                        "more to see",
                        List.of("m1"),
                        DATA,
                        List.of(),
                        FALL_2018));
        direction
                .given(established(1, FALL_2017))
                .when(revise(List.of("Visits")))
                .expectNoEvents();
    }

    @Test
    void aRoundTakesAtLeastAWeek() {
        direction
                .givenNoPriorActivity()
                .when(establish(new CyclePattern("PDSA", List.of(), 0), FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
        direction
                .givenNoPriorActivity()
                .when(establish(new CyclePattern("PDSA", List.of(), 1), FALL_2018))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void tellsAPartOfAVersionFromTheDayItIsThere() {
        direction
                .given(adopted("slt", FALL_2018))
                .when(tell(VISION, 1, FALL_2018))
                .expectEvents(new DirectionCommunicated("slt", VISION, 1, "FAMILIES", "LETTER", null, FALL_2018));
        direction
                .given(adopted("slt", FALL_2018))
                .when(tell(VISION, 1, FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        direction
                .given(adopted("slt", FALL_2018))
                .when(tell(VISION, 2, FALL_2019))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void refusesToTellAPartTheVersionDoesNotHave() {
        direction
                .given(adopted("slt", FALL_2017), established(2, FALL_2018))
                .when(tell(IMPROVEMENT_PROCESS, 1, FALL_2019))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        direction
                .given(adopted("slt", FALL_2017), established(2, FALL_2018))
                .when(tell(NON_NEGOTIABLES, 2, FALL_2019))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        direction
                .given(adopted("slt", FALL_2017), established(2, FALL_2018))
                .when(tell(VISION, 2, FALL_2019))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void toldAgainOnAnotherDayIsAnotherFact() {
        DirectionCommunicated told = new DirectionCommunicated("slt", VISION, 1, "FAMILIES", "LETTER", null, FALL_2018);
        direction
                .given(adopted("slt", FALL_2017), told)
                .when(tell(VISION, 1, FALL_2018))
                .expectNoEvents();
        direction
                .given(adopted("slt", FALL_2017), told)
                .when(tell(VISION, 1, FALL_2019))
                .expectEvents(new DirectionCommunicated("slt", VISION, 1, "FAMILIES", "LETTER", null, FALL_2019));
    }

    @Test
    void acknowledgesAVersionOnce() {
        DirectionAcknowledged known = new DirectionAcknowledged("slt", 1, "m1", null, FALL_2018);
        direction
                .given(adopted("slt", FALL_2017))
                .when(know(1, "m1", null, FALL_2018))
                .expectEvents(known);
        direction
                .given(adopted("slt", FALL_2017), known)
                .when(know(1, "m1", null, FALL_2019))
                .expectNoEvents();
        direction
                .given(adopted("slt", FALL_2017), known)
                .when(know(1, "m1", null, FALL_2017))
                .expectEvents(new DirectionAcknowledged("slt", 1, "m1", null, FALL_2017));
        direction
                .given(adopted("slt", FALL_2017), known)
                .when(know(2, "m1", null, FALL_2019))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void itIsOnePersonOrOneGroupThatAcknowledges() {
        direction
                .given(adopted("slt", FALL_2017))
                .when(know(1, null, null, FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
        direction
                .given(adopted("slt", FALL_2017))
                .when(know(1, "m1", "STAFF", FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
        direction
                .given(adopted("slt", FALL_2017))
                .when(know(1, null, "STAFF", FALL_2018))
                .expectEvents(new DirectionAcknowledged("slt", 1, null, "STAFF", FALL_2018));
    }

    @Test
    void flagsWhatIsAtOddsWithAVersionOfTheParent() {
        direction
                .given(adopted("slt", FALL_2017))
                .when(flag("f1", VISION, "dlt", 1, FALL_2018))
                .expectEvents(flagged("f1", FALL_2018));
        direction
                .given(adopted("slt", FALL_2017))
                .when(flag("f1", VISION, "other", 1, FALL_2018))
                .expectException(refusedWith(RefusalCode.NOT_PARENT));
        direction
                .given(adopted("slt", FALL_2017))
                .when(flag("f1", VISION, "dlt", 2, FALL_2018))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        direction
                .given(adopted("slt", FALL_2017))
                .when(flag("f1", NON_NEGOTIABLES, "dlt", 1, FALL_2018))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void aFlagIsUsedOnceAndResolvedOnce() {
        MisalignmentResolved resolved = new MisalignmentResolved("slt", "f1", "reworded", FALL_2019);
        direction
                .given(adopted("slt", FALL_2017), flagged("f1", FALL_2018))
                .when(flag("f1", VISION, "dlt", 1, FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        direction
                .given(adopted("slt", FALL_2017), flagged("f1", FALL_2018))
                .when(resolve("f1", FALL_2019))
                .expectEvents(resolved);
        direction
                .given(adopted("slt", FALL_2017), flagged("f1", FALL_2018))
                .when(resolve("f2", FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        direction
                .given(adopted("slt", FALL_2017), flagged("f1", FALL_2018), resolved)
                .when(resolve("f1", FALL_2019.plusDays(1)))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void refusesToResolveBeforeTheDayOnWhichItWasStated() {
        direction
                .given(adopted("slt", FALL_2017), flagged("f1", FALL_2018))
                .when(resolve("f1", FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    private static AdoptVision adopt(String team, LocalDate day) {
        return new AdoptVision(team, FAR, EVERYONE, null, List.of("PRINCIPAL"), EVENINGS, DATA, day);
    }

    private static VisionAdopted adopted(String team, LocalDate day) {
        return new VisionAdopted(team, 1, FAR, EVERYONE, null, List.of("PRINCIPAL"), EVENINGS, DATA, List.of(), day);
    }

    private static EstablishImprovementProcess establish(CyclePattern cycle, LocalDate day) {
        return new EstablishImprovementProcess("slt", cycle, List.of("Visits"), ROLES, List.of("m1"), DATA, day);
    }

    private static ImprovementProcessEstablished established(int version, LocalDate day) {
        return new ImprovementProcessEstablished(
                "slt", version, SIX_WEEKS, List.of("Visits"), ROLES, List.of("m1"), DATA, List.of(), day);
    }

    private static ReviseImprovementProcess revise(List<String> measures) {
        return new ReviseImprovementProcess(
                "slt", SIX_WEEKS, measures, ROLES, "more to see", List.of("m1"), DATA, FALL_2018);
    }

    private static CommunicateDirection tell(DirectionPart part, int version, LocalDate day) {
        return new CommunicateDirection("slt", part, version, "FAMILIES", "LETTER", null, day);
    }

    private static AcknowledgeDirection know(
            int version, @Nullable String member, @Nullable String audience, LocalDate day) {
        return new AcknowledgeDirection("slt", version, member, audience, day);
    }

    private static FlagMisalignment flag(
            String flagId, DirectionPart part, String parent, int parentVersion, LocalDate day) {
        return new FlagMisalignment("slt", flagId, part, parent, parentVersion, "says less", day);
    }

    private static MisalignmentFlagged flagged(String flagId, LocalDate day) {
        return new MisalignmentFlagged("slt", flagId, VISION, 1, "dlt", 1, "says less", day);
    }

    private static ResolveMisalignment resolve(String flagId, LocalDate day) {
        return new ResolveMisalignment("slt", flagId, "reworded", day);
    }

    private static TeamFormed formed(String id, String organization, TeamLevel level, @Nullable String parent) {
        return new TeamFormed(id, organization, level, id, parent, List.of(TeamPurpose.LEADERSHIP), FALL_2016);
    }
}
