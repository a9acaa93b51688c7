package org.throughline.command.talk.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.Decision.eventOf;
import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.talk.Rhythm;
import org.throughline.command.talk.engagement.EngagementCommand.EndEngagement;
import org.throughline.command.talk.engagement.EngagementCommand.InputThere;
import org.throughline.command.talk.engagement.EngagementCommand.RecordEngagement;
import org.throughline.command.talk.engagement.EngagementCommand.RepeatEngagement;
import org.throughline.events.choices.decision.DecisionEvent.InputRecorded;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.talk.Recurrence;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementEnded;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRecorded;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRepeated;
import org.throughline.events.talk.engagement.EngagementTopic;
import org.throughline.events.talk.engagement.LinkedInput;

class EngagementTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate FIRST = LocalDate.parse("2016-11-22");
    private static final Rhythm MONTHLY = new Rhythm(1, Recurrence.Unit.MONTHS, null);
    private static final InputThere INPUT = new InputThere("dc", null, "in-1");

    private final FixtureConfiguration<Engagement> engagement = Decision.of(
            Engagement.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
            new InputRecorded(
                    "dc", "in-1", "d1", "FAMILY", EngagementDepth.NETWORK, null, null, null, null, List.of(), FIRST));

    @Test
    void namesTheInputThatWasGivenThereOnceEach() {
        engagement
                .givenNoPriorActivity()
                .when(engage("s1", "dc", null, List.of(INPUT, INPUT)))
                .expectEvents(engaged("dc", null, List.of(new LinkedInput("dc", null, "in-1"))));
    }

    @Test
    void isRecordedOnceWhateverTheDay() {
        engagement
                .given(engaged(null, null, List.of()))
                .when(engage("s1", null, null, List.of()))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void tellsEverythingAtOnceThatCannotBeNamed() {
        engagement
                .givenNoPriorActivity()
                .when(new RecordEngagement(
                        "e1",
                        "s9",
                        "t9",
                        "FAMILY",
                        EngagementDepth.NETWORK,
                        null,
                        null,
                        "d9",
                        "n9",
                        "g9",
                        "p9",
                        new Rhythm(1, Recurrence.Unit.WEEKS, FIRST.minusDays(1)),
                        null,
                        List.of(
                                new InputThere("dc", "p9", "in-1"),
                                new InputThere("dc", null, "in-9"),
                                new InputThere(null, "p9", "in-9")),
                        List.of(),
                        FIRST))
                .expectException(refusedFor(
                        "/organizationId unknown-reference",
                        "/recurrence/until before-it-begins",
                        "/teamId unknown-reference",
                        "/decisionId unknown-reference",
                        "/needId unknown-reference",
                        "/goalId unknown-reference",
                        "/planId unknown-reference",
                        "/inputs/0 not-valid",
                        "/inputs/1 code-unknown",
                        "/inputs/2 unknown-reference"));
    }

    @Test
    void comesAgainAsDeepAsBeforeUnlessSaidOtherwise() {
        EngagementRepeated again =
                new EngagementRepeated("e1", EngagementDepth.TRANSFORM, 9, List.of(), List.of(), FIRST.plusDays(30));
        assertThat(eventOf(
                                engagement
                                        .given(engaged(null, MONTHLY, List.of()), again)
                                        .when(repeat(null, FIRST.plusDays(60))),
                                EngagementRepeated.class)
                        .depth())
                .isEqualTo(EngagementDepth.TRANSFORM);
        assertThat(eventOf(
                                engagement
                                        .given(engaged(null, MONTHLY, List.of()), again)
                                        .when(repeat(null, FIRST.plusDays(10))),
                                EngagementRepeated.class)
                        .depth())
                .as("recorded late, of a day before the deeper one")
                .isEqualTo(EngagementDepth.NETWORK);
        engagement
                .given(engaged(null, MONTHLY, List.of()))
                .when(repeat(EngagementDepth.INFORM, FIRST))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        engagement
                .given(engaged(null, MONTHLY, List.of()))
                .when(repeat(null, FIRST.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void endsWhereItWasMeantToComeAgain() {
        EndEngagement end = new EndEngagement("e1", "Fewer came", FIRST.plusDays(90));
        EngagementEnded ended = new EngagementEnded("e1", "Fewer came", FIRST.plusDays(90));
        engagement.given(engaged(null, MONTHLY, List.of())).when(end).expectEvents(ended);
        engagement.given(engaged(null, null, List.of())).when(end).expectException(refusedWith(RefusalCode.SETTLED));
        engagement
                .given(engaged(null, MONTHLY, List.of()), ended)
                .when(repeat(null, FIRST.plusDays(99)))
                .expectException(refusedWith(RefusalCode.ENDED));
        engagement
                .given(engaged(null, MONTHLY, List.of()), ended)
                .when(repeat(null, FIRST.plusDays(60)))
                .expectEvents(new EngagementRepeated(
                        "e1", EngagementDepth.NETWORK, null, List.of(), List.of(), FIRST.plusDays(60)));
    }

    private static RecordEngagement engage(
            String unit, @Nullable String decision, @Nullable Rhythm rhythm, List<InputThere> inputs) {
        return new RecordEngagement(
                "e1",
                unit,
                null,
                "FAMILY",
                EngagementDepth.NETWORK,
                "Mornings",
                null,
                decision,
                null,
                null,
                null,
                rhythm,
                12,
                inputs,
                List.of(),
                FIRST);
    }

    private static EngagementRecorded engaged(
            @Nullable String decision, @Nullable Rhythm rhythm, List<LinkedInput> inputs) {
        return new EngagementRecorded(
                "e1",
                "s1",
                null,
                "FAMILY",
                EngagementDepth.NETWORK,
                new EngagementTopic("Mornings", null, decision, null, null, null),
                rhythm == null ? null : new Recurrence(rhythm.every(), rhythm.unit(), rhythm.until()),
                12,
                inputs,
                List.of(),
                List.of(),
                FIRST);
    }

    private static RepeatEngagement repeat(@Nullable EngagementDepth depth, LocalDate day) {
        return new RepeatEngagement("e1", depth, null, List.of(), List.of(), day);
    }
}
