package org.throughline.command.talk.communication;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.talk.Rhythm;
import org.throughline.command.talk.communication.CommunicationPlanCommand.AdoptCommunicationPlan;
import org.throughline.command.talk.communication.CommunicationPlanCommand.CloseCommunicationPlan;
import org.throughline.command.talk.communication.CommunicationPlanCommand.ExecuteCommunication;
import org.throughline.command.talk.communication.CommunicationPlanCommand.ReviseCommunicationPlan;
import org.throughline.command.talk.communication.CommunicationPlanCommand.TheMessage;
import org.throughline.command.talk.communication.CommunicationPlanCommand.ToTell;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.talk.Recurrence;
import org.throughline.events.talk.channel.ChannelEvent.ChannelOpened;
import org.throughline.events.talk.communication.CommunicationItem;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationExecuted;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanAdopted;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanClosed;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanRevised;
import org.throughline.events.talk.communication.Message;
import org.throughline.events.talk.communication.MessageKind;
import org.throughline.events.talk.success.SuccessEvent.SuccessHighlighted;

class CommunicationPlanTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate ADOPTED = LocalDate.parse("2016-09-01");
    private static final LocalDate DUE = LocalDate.parse("2016-10-01");
    private static final Map<String, String> TITLE = Map.of("en", "What we tell");
    private static final Rhythm MONTHLY = new Rhythm(1, Recurrence.Unit.MONTHS, null);

    private final FixtureConfiguration<CommunicationPlan> plan = Decision.of(
            CommunicationPlan.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
            new ChannelOpened("c1", "s1", null, null, "FAMILY", "NEWSLETTER", false, BEGINNING),
            new SuccessHighlighted(
                    "x1", "s1", null, TITLE, null, List.of("FAMILY"), null, List.of(), null, List.of(), DUE));

    @Test
    void saysWhomItIsForOnceEach() {
        plan.givenNoPriorActivity()
                .when(adopt(new ToTell("news", List.of("LEARNER", "FAMILY", "LEARNER"), "Why", "c1", DUE, MONTHLY)))
                .expectEvents(adopted(new CommunicationItem(
                        "news",
                        List.of("FAMILY", "LEARNER"),
                        "Why",
                        "c1",
                        DUE,
                        new Recurrence(1, Recurrence.Unit.MONTHS, null))));
    }

    @Test
    void tellsEverythingAtOnceThatCannotBe() {
        plan.givenNoPriorActivity()
                .when(new AdoptCommunicationPlan(
                        "cp",
                        "s9",
                        "t9",
                        TITLE,
                        List.of(
                                tell("news", null, null),
                                tell("news", "c9", new Rhythm(1, Recurrence.Unit.DAYS, DUE.minusDays(1)))),
                        null,
                        ADOPTED))
                .expectException(refusedFor(
                        "/organizationId unknown-reference",
                        "/teamId unknown-reference",
                        "/items/1/code used-twice",
                        "/items/1/channelId unknown-reference",
                        "/items/1/recurrence/until before-it-begins"));
    }

    @Test
    void isAdoptedOnceWhateverTheDay() {
        plan.given(adopted(item("news", null)))
                .when(adopt(tell("news", null, null)))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void anItemIsCarriedOutForADayByWhichItIsDueOnce() {
        plan.given(adopted(item("news", "c1")))
                .when(execute("news", DUE, null, null, DUE.minusDays(3)))
                .expectEvents(executed("news", DUE, null, "c1", DUE.minusDays(3)));
        plan.given(adopted(item("news", "c1")))
                .when(execute("news", DUE.plusDays(1), null, "c1", DUE))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        plan.given(adopted(item("news", "c1")))
                .when(execute("other", DUE, null, "c1", DUE))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        plan.given(adopted(item("news", "c1")), executed("news", DUE, null, "c1", DUE))
                .when(execute("news", DUE, null, "c1", DUE.plusDays(1)))
                .expectException(refusedWith(RefusalCode.SETTLED));
    }

    @Test
    void namesTheMessageOrTheChannel() {
        plan.given(adopted(item("news", null)))
                .when(execute("news", DUE, null, null, DUE))
                .expectException(refusedFor("/message missing"));
        plan.given(adopted(item("news", "c1")))
                .when(execute("news", DUE, new TheMessage(MessageKind.SUCCESS, "x1"), null, DUE))
                .expectEvents(executed("news", DUE, new Message(MessageKind.SUCCESS, "x1"), null, DUE));
        plan.given(adopted(item("news", null)))
                .when(execute("news", DUE, new TheMessage(MessageKind.EXCHANGE, "x1"), "c9", DUE))
                .expectException(refusedFor("/message/id unknown-reference", "/channelId unknown-reference"));
    }

    @Test
    void whatWasDueBeforeARevisionCanStillBeCarriedOut() {
        CommunicationPlanRevised revised = new CommunicationPlanRevised(
                "cp",
                2,
                List.of(item("board", null)),
                "Families are told by schools",
                null,
                List.of(),
                DUE.plusDays(9));
        plan.given(adopted(item("news", "c1")))
                .when(new ReviseCommunicationPlan(
                        "cp",
                        List.of(new ToTell("board", List.of("FAMILY"), "Why", null, DUE, null)),
                        "Families are told by schools",
                        null,
                        DUE.plusDays(9)))
                .expectEvents(revised);
        plan.given(adopted(item("news", "c1")), revised)
                .when(execute("news", DUE, null, "c1", DUE.plusDays(20)))
                .expectEvents(executed("news", DUE, null, "c1", DUE.plusDays(20)));
        plan.given(adopted(item("news", "c1")), revised)
                .when(execute("board", DUE, null, "c1", DUE.plusDays(20)))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void nothingFollowsTheClose() {
        CommunicationPlanClosed closed = new CommunicationPlanClosed("cp", "Over", DUE.plusDays(9));
        plan.given(adopted(item("news", "c1")))
                .when(new CloseCommunicationPlan("cp", "Over", DUE.plusDays(9)))
                .expectEvents(closed);
        plan.given(adopted(item("news", "c1")), closed)
                .when(execute("news", DUE, null, "c1", DUE.plusDays(20)))
                .expectException(refusedWith(RefusalCode.ENDED));
        plan.given(adopted(item("news", "c1")))
                .when(new CloseCommunicationPlan("cp", "Over", ADOPTED.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    private static AdoptCommunicationPlan adopt(ToTell item) {
        return new AdoptCommunicationPlan("cp", "s1", null, TITLE, List.of(item), List.of("m2", "m1"), ADOPTED);
    }

    private static CommunicationPlanAdopted adopted(CommunicationItem item) {
        return new CommunicationPlanAdopted(
                "cp", "s1", null, 1, TITLE, List.of(item), List.of("m1", "m2"), List.of(), ADOPTED);
    }

    private static ToTell tell(String code, @Nullable String channel, @Nullable Rhythm rhythm) {
        return new ToTell(code, List.of("FAMILY"), "Why", channel, DUE, rhythm);
    }

    private static CommunicationItem item(String code, @Nullable String channel) {
        return new CommunicationItem(code, List.of("FAMILY"), "Why", channel, DUE, null);
    }

    private static ExecuteCommunication execute(
            String code, LocalDate due, @Nullable TheMessage message, @Nullable String channel, LocalDate day) {
        return new ExecuteCommunication("cp", code, due, message, channel, day);
    }

    private static CommunicationExecuted executed(
            String code, LocalDate due, @Nullable Message message, @Nullable String channel, LocalDate day) {
        return new CommunicationExecuted("cp", code, due, message, channel, day);
    }
}
