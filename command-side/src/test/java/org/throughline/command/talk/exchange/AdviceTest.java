package org.throughline.command.talk.exchange;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.talk.exchange.ExchangeCommand.AcknowledgeInformation;
import org.throughline.command.talk.exchange.ExchangeCommand.GiveAdvice;
import org.throughline.command.talk.exchange.ExchangeCommand.RespondToFeedback;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.coaching.CoachOrigin;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachAssigned;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingEnded;
import org.throughline.events.implementation.coaching.ServicePlan;
import org.throughline.events.talk.exchange.ExchangeEvent.AdviceGiven;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackAddressed;
import org.throughline.events.talk.exchange.FeedbackOutcome;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

/** What coaches advise is answered as feedback is, and nothing is recorded of what they say to a single teacher. */
class AdviceTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate ASSIGNED = LocalDate.parse("2017-09-06");
    private static final LocalDate LEFT = LocalDate.parse("2018-02-01");
    private static final LocalDate DAY = LocalDate.parse("2018-02-14");

    private final FixtureConfiguration<Exchange> exchange = Decision.of(
            Exchange.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
            team("dlt", "d1", TeamLevel.DISTRICT),
            team("slt", "s1", TeamLevel.SCHOOL),
            team("own", "s1", TeamLevel.TEACHER),
            assigned("slt"),
            new CoachingEnded("slt", "a1", "Left", LEFT),
            assigned("own"));

    @Test
    void goesToTheTeamThatIsCoachedOrToAnotherOneAndMayComeInWhenTheCoachHasLeft() {
        exchange.givenNoPriorActivity()
                .when(advise("slt", "dlt", DAY))
                .expectEvents(advised("dlt", MessageDirection.UP));
        exchange.givenNoPriorActivity()
                .when(advise("slt", "slt", DAY))
                .expectEvents(advised("slt", MessageDirection.ACROSS));
    }

    @Test
    void comesFromACoachingThatHadBegunAndNeverFromOrToASingleTeacher() {
        exchange.givenNoPriorActivity()
                .when(advise("own", "own", DAY))
                .expectException(refusedFor("/coachedTeamId wrong-kind", "/toTeamId wrong-kind"));
        exchange.givenNoPriorActivity()
                .when(advise("slt", "dlt", ASSIGNED.minusDays(1)))
                .expectException(refusedFor("/assignmentId not-yet"));
        exchange.givenNoPriorActivity()
                .when(advise("dlt", "dlt", DAY))
                .expectException(refusedFor("/assignmentId unknown-reference"));
    }

    @Test
    void isAnsweredAsFeedbackIsOnceAndNotAcknowledged() {
        FeedbackAddressed addressed = new FeedbackAddressed(
                "x1", "m-2", FeedbackOutcome.CHANGED_PRACTICE, null, null, null, null, List.of(), DAY.plusDays(9));
        exchange.given(advised("dlt", MessageDirection.UP)).when(answer()).expectEvents(addressed);
        exchange.given(advised("dlt", MessageDirection.UP), addressed)
                .when(answer())
                .expectException(refusedWith(RefusalCode.SETTLED));
        exchange.given(advised("dlt", MessageDirection.UP))
                .when(new AcknowledgeInformation("x1", null, DAY.plusDays(9)))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void isGivenOnce() {
        exchange.given(advised("dlt", MessageDirection.UP))
                .when(advise("slt", "dlt", DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    private static RespondToFeedback answer() {
        return new RespondToFeedback(
                "x1", "m-2", FeedbackOutcome.CHANGED_PRACTICE, null, null, null, null, DAY.plusDays(9));
    }

    private static GiveAdvice advise(String coached, String to, LocalDate day) {
        return new GiveAdvice("x1", coached, "a1", to, leader(to), "Begin with the count", day);
    }

    private static AdviceGiven advised(String to, MessageDirection direction) {
        return new AdviceGiven("x1", "slt", "a1", to, leader(to), direction, "Begin with the count", List.of(), DAY);
    }

    private static @Nullable String leader(String team) {
        return team.equals("slt") ? "m-1" : null;
    }

    private static CoachAssigned assigned(String team) {
        return new CoachAssigned(
                team,
                "a1",
                "s1",
                "m-9",
                CoachOrigin.INTERNAL,
                null,
                "PBIS",
                new ServicePlan(null, null, List.of(), null, null, List.of()),
                List.of(),
                List.of(),
                ASSIGNED);
    }

    private static TeamFormed team(String id, String unit, TeamLevel level) {
        return new TeamFormed(id, unit, level, "Team", null, List.of(TeamPurpose.IMPLEMENTATION), BEGINNING);
    }
}
