package org.throughline.command.implementation.coaching;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.coaching.CoachingCommand.AssignCoach;
import org.throughline.command.implementation.coaching.CoachingCommand.Done;
import org.throughline.command.implementation.coaching.CoachingCommand.EndCoaching;
import org.throughline.command.implementation.coaching.CoachingCommand.RecordCoachingVisit;
import org.throughline.command.implementation.coaching.CoachingCommand.ReviseCoachingPlan;
import org.throughline.command.implementation.coaching.CoachingCommand.Service;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.coaching.CoachOrigin;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachAssigned;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingEnded;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingPlanRevised;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingVisitRecorded;
import org.throughline.events.implementation.coaching.CoachingIntensity;
import org.throughline.events.implementation.coaching.CoachingProcess;
import org.throughline.events.implementation.coaching.Delivered;
import org.throughline.events.implementation.coaching.DeliveredItem;
import org.throughline.events.implementation.coaching.ServicePlan;
import org.throughline.events.implementation.support.SessionMode;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

class CoachingTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate DAY = LocalDate.parse("2017-09-06");
    private static final LocalDate VISIT = LocalDate.parse("2017-10-04");
    private static final LocalDate END = LocalDate.parse("2018-02-14");

    private final FixtureConfiguration<Coaching> coaching = Decision.of(
            Coaching.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
            new TeamFormed("t1", "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.IMPLEMENTATION), BEGINNING));

    @Test
    void beginsWithWhoCoachesAndWhatItIsMeantToBe() {
        coaching.givenNoPriorActivity()
                .when(assign("a1", "m-1", CoachOrigin.EXTERNAL, "Regional center", DAY))
                .expectEvents(assigned("a1", "m-1", CoachOrigin.EXTERNAL, "Regional center", DAY));
    }

    @Test
    void onlyACoachFromOutsideIsSentByAnotherOrganizationAndOnlyToATeamThatIsThere() {
        coaching.givenNoPriorActivity()
                .when(assign("a1", "m-1", CoachOrigin.INTERNAL, "Regional center", DAY))
                .expectException(refusedFor("/provider not-valid"));
        coaching.givenNoPriorActivity()
                .when(assign("a1", "m-1", CoachOrigin.INTERNAL, null, BEGINNING.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void aCoachCoachesATeamInOneThingOnceAtATime() {
        coaching.given(assigned("a1", "m-1", CoachOrigin.INTERNAL, null, DAY))
                .when(assign("a2", "m-1", CoachOrigin.INTERNAL, null, VISIT))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        coaching.given(assigned("a1", "m-1", CoachOrigin.INTERNAL, null, DAY))
                .when(assign("a2", "m-2", CoachOrigin.INTERNAL, null, VISIT))
                .expectEvents(assigned("a2", "m-2", CoachOrigin.INTERNAL, null, VISIT));
        coaching.given(assigned("a1", "m-1", CoachOrigin.INTERNAL, null, DAY), ended(END))
                .when(assign("a2", "m-1", CoachOrigin.INTERNAL, null, END))
                .expectEvents(assigned("a2", "m-1", CoachOrigin.INTERNAL, null, END));
        coaching.given(assigned("a1", "m-1", CoachOrigin.INTERNAL, null, DAY))
                .when(assign("a1", "m-2", CoachOrigin.INTERNAL, null, DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    @Test
    void theCoachComesWhileTheTenureLastsAndNotBeforeOrAfter() {
        CoachAssigned assigned = assigned("a1", "m-1", CoachOrigin.INTERNAL, null, DAY);
        coaching.given(assigned).when(visit("v1", VISIT)).expectEvents(visited("v1", VISIT));
        coaching.given(assigned).when(visit("v1", DAY.minusDays(1))).expectException(refusedWith(RefusalCode.NOT_YET));
        coaching.given(assigned, ended(END)).when(visit("v1", END)).expectException(refusedWith(RefusalCode.ENDED));
        coaching.given(assigned, ended(END))
                .when(visit("v1", END.minusDays(1)))
                .expectEvents(visited("v1", END.minusDays(1)));
    }

    @Test
    void aVisitIsRecordedOnceAndTellsOfEachThingOnce() {
        CoachAssigned assigned = assigned("a1", "m-1", CoachOrigin.INTERNAL, null, DAY);
        coaching.given(assigned, visited("v1", VISIT))
                .when(visit("v1", VISIT.minusDays(1)))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        Done done = new Done("AGENDA_AGREED", Delivered.YES);
        coaching.given(assigned)
                .when(new RecordCoachingVisit(
                        "t1", "a1", "v1", null, null, List.of(), List.of(), List.of(done, done), null, VISIT))
                .expectException(refusedFor("/delivered not-valid"));
    }

    @Test
    void anEndThatIsSetBeforeAVisitContradictsIt() {
        coaching.given(assigned("a1", "m-1", CoachOrigin.INTERNAL, null, DAY), visited("v1", VISIT))
                .when(new EndCoaching("t1", "a1", "Cut", VISIT.minusDays(1)))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
        coaching.given(assigned("a1", "m-1", CoachOrigin.INTERNAL, null, DAY), visited("v1", VISIT))
                .when(new EndCoaching("t1", "a1", "Cut", END))
                .expectEvents(ended(END));
    }

    @Test
    void whatItIsMeantToBeIsRevisedForAReason() {
        coaching.given(assigned("a1", "m-1", CoachOrigin.INTERNAL, null, DAY))
                .when(new ReviseCoachingPlan("t1", "a1", service(), "They are sure of it", VISIT))
                .expectEvents(new CoachingPlanRevised("t1", "a1", plan(), "They are sure of it", VISIT));
        coaching.given(assigned("a1", "m-1", CoachOrigin.INTERNAL, null, DAY))
                .when(new ReviseCoachingPlan("t1", "a9", service(), "They are sure of it", VISIT))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    private static Service service() {
        return new Service(
                null,
                CoachingIntensity.HIGH,
                List.of(CoachingProcess.CONVERSATION, CoachingProcess.OBSERVATION, CoachingProcess.CONVERSATION),
                16,
                75,
                List.of("NEXT_STEP_AGREED", "AGENDA_AGREED"));
    }

    private static ServicePlan plan() {
        return new ServicePlan(
                null,
                CoachingIntensity.HIGH,
                List.of(CoachingProcess.OBSERVATION, CoachingProcess.CONVERSATION),
                16,
                75,
                List.of("AGENDA_AGREED", "NEXT_STEP_AGREED"));
    }

    private static AssignCoach assign(
            String id, String coach, CoachOrigin origin, @Nullable String provider, LocalDate day) {
        return new AssignCoach("t1", id, coach, origin, provider, "PBIS", service(), List.of(), day);
    }

    private static CoachAssigned assigned(
            String id, String coach, CoachOrigin origin, @Nullable String provider, LocalDate day) {
        return new CoachAssigned("t1", id, "s1", coach, origin, provider, "PBIS", plan(), List.of(), List.of(), day);
    }

    private static RecordCoachingVisit visit(String id, LocalDate day) {
        return new RecordCoachingVisit(
                "t1",
                "a1",
                id,
                60,
                SessionMode.IN_PERSON,
                List.of(CoachingProcess.OBSERVATION),
                List.of("MODELLING", "GRAPHING", "MODELLING"),
                List.of(new Done("AGENDA_AGREED", Delivered.YES)),
                true,
                day);
    }

    private static CoachingVisitRecorded visited(String id, LocalDate day) {
        return new CoachingVisitRecorded(
                "t1",
                "a1",
                id,
                60,
                SessionMode.IN_PERSON,
                List.of(CoachingProcess.OBSERVATION),
                List.of("GRAPHING", "MODELLING"),
                List.of(new DeliveredItem("AGENDA_AGREED", Delivered.YES)),
                true,
                day);
    }

    private static CoachingEnded ended(LocalDate day) {
        return new CoachingEnded("t1", "a1", "Cut", day);
    }
}
