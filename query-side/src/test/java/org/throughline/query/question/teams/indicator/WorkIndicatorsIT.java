package org.throughline.query.question.teams.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.query.question.teams.indicator.LedSchool.day;
import static org.throughline.query.question.teams.indicator.LedSchool.indicator;
import static org.throughline.query.question.teams.indicator.LedSchool.part;
import static org.throughline.query.question.teams.indicator.LedSchool.school;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectEvent;
import org.throughline.events.choices.resource.Amount;
import org.throughline.events.choices.resource.ResourceEvent.ResourceAllocated;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceTarget;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.events.choices.resource.Serves;
import org.throughline.events.implementation.fidelity.CheckDetails;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.plan.LookedAt;
import org.throughline.events.implementation.plan.LookedAt.Breakdown;
import org.throughline.events.implementation.plan.LookedAt.Tells;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.PlanReviewed;
import org.throughline.events.implementation.plan.ReviewDecision;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.talk.channel.ChannelEvent.ChannelOpened;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAnswered;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAsked;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationAcknowledged;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationPassedOn;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.events.teams.team.MemberOrigin;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Lacking;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.OfUnit;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;

/** What is derived of the work of those who lead a school: practices, support, data, coaches and talk. */
class WorkIndicatorsIT {

    private static StageEntered entered(Stage stage, String on) {
        return new StageEntered("s1", "PBIS", stage, null, null, List.of(), List.of(), day(on));
    }

    private static FidelityCheckRecorded checked(String id, boolean met, String on) {
        return new FidelityCheckRecorded(
                id,
                "s1",
                "PBIS",
                "tfi",
                "2.1",
                RaterKind.FACILITATED,
                List.of("tier-1"),
                Map.of(),
                List.of(new Score("tier-1", met ? 28 : 10, 30, new BigDecimal(70), met)),
                CheckDetails.NONE,
                null,
                null,
                List.of(),
                List.of(),
                day(on));
    }

    private static OfUnit working(SubjectEvent... more) {
        List<SubjectEvent> events = new ArrayList<>(List.of(
                entered(Stage.PURPOSE_BUILDING, "2020-09-01"),
                entered(Stage.INFRASTRUCTURE, "2020-10-01"),
                entered(Stage.INITIAL, "2020-11-01")));
        events.addAll(List.of(more));
        return school(events.toArray(SubjectEvent[]::new));
    }

    @Test
    void aPracticeIsUsedAsIntendedByItsLastCheckAndByTheRowOfThem() {
        OfUnit unit = working(
                checked("c1", true, "2021-01-01"),
                checked("c2", true, "2021-05-01"),
                checked("c3", true, "2022-01-01"));
        assertThat(part(PartCode.CRITERION_MET, unit).finding()).isEqualTo(Finding.HOLDS);
        assertThat(part(PartCode.SUSTAINED, unit).finding()).isEqualTo(Finding.HOLDS);
        assertThat(part(PartCode.CHECKS_IN_TIME, unit).finding()).isEqualTo(Finding.UNKNOWN);
        assertThat(indicator(Element.FIDELITY, unit).finding()).isEqualTo(Finding.UNKNOWN);

        OfUnit lost = working(checked("c1", true, "2021-01-01"), checked("c2", false, "2021-05-01"));
        assertThat(part(PartCode.CRITERION_MET, lost).lacking())
                .extracting(Lacking::ref)
                .containsExactly("PBIS");
        assertThat(indicator(Element.FIDELITY, lost).finding())
                .as("a part is not known")
                .isEqualTo(Finding.UNKNOWN);
    }

    @Test
    void resourcesAreKnownWhereSomethingIsOrWasGiven() {
        assertThat(part(PartCode.RESOURCED, working()).finding()).isEqualTo(Finding.UNKNOWN);
        assertThat(part(PartCode.RESOURCED, working(given(null))).finding()).isEqualTo(Finding.HOLDS);
        assertThat(part(PartCode.RESOURCED, working(given(day("2022-01-01")))).finding())
                .isEqualTo(Finding.LACKS);
        assertThat(part(PartCode.COACHED, working(given(null))).finding()).isEqualTo(Finding.UNKNOWN);
    }

    private static ResourceAllocated given(@Nullable LocalDate until) {
        return new ResourceAllocated(
                "s1",
                "R1",
                ResourceKind.BUDGET,
                new Amount(BigDecimal.TEN, ResourceUnit.USD),
                "Time",
                ResourceTarget.STAFF,
                List.of(),
                new Serves("PBIS", null, null, null),
                until,
                List.of(),
                day("2021-01-01"));
    }

    private static OfUnit reviewed(@Nullable Breakdown implementation, @Nullable Breakdown outcome) {
        Evidence data = new Evidence("Data", null);
        return school(
                new ActionPlanDrafted(
                        "s-plan",
                        "s1",
                        "slt",
                        null,
                        Map.of("en", "Plan"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        day("2021-08-01")),
                new ActionPlanAdopted("s-plan", List.of(), List.of(), List.of(), day("2021-09-01")),
                new PlanReviewed(
                        "s-plan",
                        "r1",
                        null,
                        List.of(
                                new LookedAt(Tells.IMPLEMENTATION, null, data, implementation),
                                new LookedAt(Tells.OUTCOME, null, data, outcome)),
                        ReviewDecision.KEEP,
                        "Good",
                        null,
                        List.of(),
                        List.of(),
                        day("2022-03-01")));
    }

    @Test
    void dataDrivePlansWhereReviewsLookAtBothKindsForEachGroup() {
        assertThat(indicator(Element.DATA, reviewed(Breakdown.BY_GROUP, Breakdown.BY_GROUP))
                        .finding())
                .isEqualTo(Finding.HOLDS);
        assertThat(indicator(Element.DATA, reviewed(Breakdown.ALL_TOGETHER, Breakdown.BY_GROUP))
                        .finding())
                .isEqualTo(Finding.LACKS);
        assertThat(indicator(Element.DATA, reviewed(null, Breakdown.BY_GROUP)).finding())
                .isEqualTo(Finding.UNKNOWN);
        assertThat(indicator(Element.DATA, school()).finding())
                .as("no plan is known")
                .isEqualTo(Finding.UNKNOWN);
    }

    @Test
    void aCoachOnATeamSaysThatThereIsOneAndNoneSaysNothing() {
        OfUnit unit =
                school(new MemberAppointed("slt", "m-4", "COACH", MemberOrigin.EXTERNAL, null, day("2021-09-01")));
        assertThat(part(PartCode.COACH_OUTSIDE, unit).finding()).isEqualTo(Finding.HOLDS);
        assertThat(part(PartCode.COACH_INSIDE, unit).finding()).isEqualTo(Finding.UNKNOWN);
    }

    private static OfUnit talked(String answeredOn, boolean acknowledged) {
        List<SubjectEvent> events = new ArrayList<>(List.of(
                new ChannelOpened("s-channel", "s1", "slt", "dlt", "STAFF", "FORM", true, day("2021-08-01")),
                new QuestionAsked(
                        "s-channel",
                        "q1",
                        "dlt",
                        null,
                        null,
                        false,
                        "slt",
                        MessageDirection.DOWN,
                        "How?",
                        null,
                        day("2022-01-01")),
                new QuestionAnswered("s-channel", "q1", null, "So", List.of(), day(answeredOn)),
                new InformationPassedOn(
                        "s-info", "s-channel", "slt", "dlt", MessageDirection.UP, "News", day("2022-02-01"))));
        if (acknowledged) {
            events.add(new InformationAcknowledged("s-info", null, List.of(), day("2022-02-02")));
        }
        return school(events.toArray(SubjectEvent[]::new));
    }

    @Test
    void talkGoesBothWaysInTimeAndIsAcknowledged() {
        assertThat(indicator(Element.COMMUNICATION, talked("2022-01-15", true)).finding())
                .isEqualTo(Finding.HOLDS);
        OfUnit late = talked("2022-01-16", false);
        assertThat(indicator(Element.COMMUNICATION, late).parts())
                .extracting(Part::part, Part::finding)
                .containsExactly(
                        tuple(PartCode.BOTH_WAYS, Finding.HOLDS),
                        tuple(PartCode.RESPONSES_IN_TIME, Finding.LACKS),
                        tuple(PartCode.ACKNOWLEDGED, Finding.LACKS));
        assertThat(part(PartCode.ACKNOWLEDGED, late).lacking())
                .extracting(Lacking::ref)
                .containsExactly("dlt");
    }
}
