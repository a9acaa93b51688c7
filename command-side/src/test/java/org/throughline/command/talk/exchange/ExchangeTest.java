package org.throughline.command.talk.exchange;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.talk.exchange.ExchangeCommand.AcknowledgeInformation;
import org.throughline.command.talk.exchange.ExchangeCommand.GiveFeedback;
import org.throughline.command.talk.exchange.ExchangeCommand.PassOnInformation;
import org.throughline.command.talk.exchange.ExchangeCommand.RespondToFeedback;
import org.throughline.command.talk.exchange.ExchangeCommand.WithdrawExchange;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.talk.channel.ChannelEvent.ChannelClosed;
import org.throughline.events.talk.channel.ChannelEvent.ChannelOpened;
import org.throughline.events.talk.exchange.ExchangeEvent.ExchangeWithdrawn;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackAddressed;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackGiven;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationAcknowledged;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationPassedOn;
import org.throughline.events.talk.exchange.FeedbackAbout;
import org.throughline.events.talk.exchange.FeedbackOutcome;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

class ExchangeTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final FeedbackGiven GIVEN = new FeedbackGiven(
            "x1",
            null,
            null,
            "EDUCATOR",
            null,
            true,
            "dlt",
            MessageDirection.UP,
            FeedbackAbout.PLAN,
            "p1",
            "Too much at once",
            FALL_2018);
    private static final InformationPassedOn TOLD =
            new InformationPassedOn("x1", null, "dlt", "slt", MessageDirection.DOWN, "Coaching days", FALL_2018);

    private final FixtureConfiguration<Exchange> exchange = Decision.of(
            Exchange.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2017),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2017),
            formed("dlt", "d1", TeamLevel.DISTRICT),
            formed("slt", "s1", TeamLevel.SCHOOL),
            new ChannelOpened("c1", "d1", "dlt", null, "EDUCATOR", "FORM", true, FALL_2018),
            new ChannelClosed("c1", "Replaced", FALL_2019),
            new ActionPlanDrafted(
                    "p1",
                    "d1",
                    "dlt",
                    Map.of("en", "Plan"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    FALL_2017),
            revised(FALL_2019));

    @Test
    void takesInFeedbackThatNamesNobody() {
        exchange.givenNoPriorActivity()
                .when(give(null, null, "EDUCATOR", null, true, FALL_2018))
                .expectEvents(GIVEN);
    }

    @Test
    void keepsAnonymousFeedbackAnonymous() {
        exchange.givenNoPriorActivity()
                .when(give(null, null, "EDUCATOR", "m1", true, FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
        exchange.givenNoPriorActivity()
                .when(give(null, "slt", "EDUCATOR", null, true, FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void comesThroughAChannelOnTheDaysItIsOpen() {
        throughTheChannelOn(FALL_2018.minusDays(1)).expectException(refusedWith(RefusalCode.NOT_YET));
        throughTheChannelOn(FALL_2018).expectSuccessfulHandlerExecution();
        throughTheChannelOn(FALL_2019.minusDays(1)).expectSuccessfulHandlerExecution();
        throughTheChannelOn(FALL_2019).expectException(refusedWith(RefusalCode.ENDED));
    }

    private org.axonframework.test.aggregate.ResultValidator<Exchange> throughTheChannelOn(LocalDate day) {
        return exchange.givenNoPriorActivity().when(give("c1", null, null, null, null, day));
    }

    @Test
    void beginsOnceWhateverTheDay() {
        exchange.given(GIVEN)
                .when(give(null, null, null, null, null, FALL_2017))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        exchange.given(GIVEN)
                .when(new PassOnInformation("x1", null, "dlt", "slt", "Coaching days", FALL_2018))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void saysWhichVersionOfAPlanCameOfIt() {
        exchange.given(GIVEN)
                .when(respond(FeedbackOutcome.CHANGED_PLAN, "p1", 2, null, null, FALL_2019))
                .expectEvents(addressed(FeedbackOutcome.CHANGED_PLAN, "p1", 2, null, null, FALL_2019));
    }

    @Test
    void refusesAVersionThatIsNotThereOrNotYet() {
        exchange.given(GIVEN)
                .when(respond(FeedbackOutcome.CHANGED_PLAN, "p1", 3, null, null, FALL_2019))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        exchange.given(GIVEN)
                .when(respond(FeedbackOutcome.CHANGED_PLAN, "p9", 1, null, null, FALL_2019))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        exchange.given(GIVEN)
                .when(respond(FeedbackOutcome.CHANGED_PLAN, "p1", 2, null, null, FALL_2019.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void refusesAVersionThatWasThereBeforeAnythingWasSaid() {
        exchange.given(GIVEN)
                .when(respond(FeedbackOutcome.CHANGED_PLAN, "p1", 1, null, null, FALL_2019))
                .expectException(refusedWith(RefusalCode.CAME_BEFORE));
    }

    @Test
    void refusesAnOutcomeWithoutItsGroundsOrWithOthers() {
        refusesAsMalformed(FeedbackOutcome.CHANGED_PLAN, null, null, null, "Thursdays");
        refusesAsMalformed(FeedbackOutcome.CHANGED_PLAN, "p1", null, null, null);
        refusesAsMalformed(FeedbackOutcome.REFERRED, null, null, null, "Not ours");
        refusesAsMalformed(FeedbackOutcome.NO_CHANGE_WITH_REASON, null, null, null, null);
        refusesAsMalformed(FeedbackOutcome.CHANGED_PRACTICE, "p1", 1, null, null);
        refusesAsMalformed(FeedbackOutcome.CHANGED_PRACTICE, null, null, "slt", null);
    }

    private void refusesAsMalformed(
            FeedbackOutcome outcome,
            @Nullable String planId,
            @Nullable Integer version,
            @Nullable String team,
            @Nullable String reason) {
        exchange.given(GIVEN)
                .when(respond(outcome, planId, version, team, reason, FALL_2019))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void leavesReferredFeedbackOpenUntilAnOutcomeSettlesIt() {
        FeedbackAddressed referred = addressed(FeedbackOutcome.REFERRED, null, null, "slt", null, FALL_2018);
        RespondToFeedback settling =
                respond(FeedbackOutcome.NO_CHANGE_WITH_REASON, null, null, null, "No money", FALL_2019);
        FeedbackAddressed settled =
                addressed(FeedbackOutcome.NO_CHANGE_WITH_REASON, null, null, null, "No money", FALL_2019);
        exchange.given(GIVEN, referred).when(settling).expectEvents(settled);
        exchange.given(GIVEN, referred, settled).when(settling).expectException(refusedWith(RefusalCode.SETTLED));
    }

    @Test
    void refusesAResponseBeforeTheFeedback() {
        exchange.given(GIVEN)
                .when(respond(FeedbackOutcome.CHANGED_PRACTICE, null, null, null, null, FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void passesInformationOnAndAcknowledgesItOnce() {
        exchange.givenNoPriorActivity()
                .when(new PassOnInformation("x1", null, "dlt", "slt", "Coaching days", FALL_2018))
                .expectEvents(TOLD);
        exchange.given(TOLD)
                .when(new AcknowledgeInformation("x1", "m1", FALL_2018))
                .expectEvents(new InformationAcknowledged("x1", "m1", FALL_2018));
        exchange.given(TOLD, new InformationAcknowledged("x1", "m1", FALL_2018))
                .when(new AcknowledgeInformation("x1", "m2", FALL_2019))
                .expectException(refusedWith(RefusalCode.SETTLED));
    }

    @Test
    void doesNotTakeTheOneForTheOther() {
        exchange.given(GIVEN)
                .when(new AcknowledgeInformation("x1", null, FALL_2019))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
        exchange.given(TOLD)
                .when(respond(FeedbackOutcome.CHANGED_PRACTICE, null, null, null, null, FALL_2019))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void tellsNothingToItself() {
        exchange.givenNoPriorActivity()
                .when(new PassOnInformation("x1", null, "dlt", "dlt", "Coaching days", FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void isFollowedByNothingOnceItIsWithdrawn() {
        exchange.given(TOLD)
                .when(new WithdrawExchange("x1", "Sent to the wrong school", FALL_2018))
                .expectEvents(new ExchangeWithdrawn("x1", "Sent to the wrong school", FALL_2018));
        exchange.given(TOLD, new ExchangeWithdrawn("x1", null, FALL_2018))
                .when(new AcknowledgeInformation("x1", null, FALL_2019))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    private static GiveFeedback give(
            @Nullable String channel,
            @Nullable String team,
            @Nullable String role,
            @Nullable String member,
            @Nullable Boolean anonymous,
            LocalDate day) {
        return new GiveFeedback(
                "x1", channel, team, role, member, anonymous, "dlt", FeedbackAbout.PLAN, "p1", "Too much at once", day);
    }

    private static RespondToFeedback respond(
            FeedbackOutcome outcome,
            @Nullable String planId,
            @Nullable Integer version,
            @Nullable String team,
            @Nullable String reason,
            LocalDate day) {
        return new RespondToFeedback("x1", "m1", outcome, planId, version, team, reason, day);
    }

    private static FeedbackAddressed addressed(
            FeedbackOutcome outcome,
            @Nullable String planId,
            @Nullable Integer version,
            @Nullable String team,
            @Nullable String reason,
            LocalDate day) {
        return new FeedbackAddressed("x1", "m1", outcome, planId, version, team, reason, day);
    }

    private static ActionPlanRevised revised(LocalDate day) {
        return new ActionPlanRevised(
                "p1",
                2,
                Map.of("en", "Less"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Feedback",
                List.of("m1"),
                List.of(),
                day);
    }

    private static TeamFormed formed(String id, String organization, TeamLevel level) {
        return new TeamFormed(id, organization, level, id, null, List.of(TeamPurpose.LEADERSHIP), FALL_2017);
    }
}
