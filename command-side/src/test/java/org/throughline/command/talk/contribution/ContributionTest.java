package org.throughline.command.talk.contribution;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.talk.contribution.ContributionCommand.RecordContribution;
import org.throughline.command.talk.contribution.ContributionCommand.WithdrawContribution;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.talk.contribution.Contributed;
import org.throughline.events.talk.contribution.ContributionEvent.ContributionRecorded;
import org.throughline.events.talk.contribution.ContributionEvent.ContributionWithdrawn;
import org.throughline.events.talk.contribution.ContributionKind;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRecorded;
import org.throughline.events.talk.engagement.EngagementTopic;

class ContributionTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate DAY = LocalDate.parse("2016-11-22");

    private final FixtureConfiguration<Contribution> contribution = Decision.of(
            Contribution.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
            new EngagementRecorded(
                    "e1",
                    "s1",
                    null,
                    "FAMILY",
                    EngagementDepth.NETWORK,
                    new EngagementTopic(null, null, null, null, null, null),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    DAY));

    @Test
    void isRecordedByWishAndNamesWhomTheyWish() {
        contribution.givenNoPriorActivity().when(record(true, "m1", "e1", DAY)).expectEvents(recorded("m1"));
        contribution.givenNoPriorActivity().when(record(true, null, "e1", DAY)).expectEvents(recorded(null));
        contribution
                .givenNoPriorActivity()
                .when(record(false, "m1", "e1", DAY))
                .expectException(refusedFor("/wished not-valid"));
    }

    @Test
    void isMadeToSomethingThatIsThere() {
        contribution
                .givenNoPriorActivity()
                .when(record(true, "m1", null, DAY))
                .expectException(refusedFor("/practice missing"));
        contribution
                .givenNoPriorActivity()
                .when(record(true, "m1", "e9", DAY))
                .expectException(refusedFor("/engagementId unknown-reference"));
        contribution
                .givenNoPriorActivity()
                .when(record(true, "m1", "e1", DAY.minusDays(1)))
                .expectException(refusedFor("/engagementId not-yet"));
    }

    @Test
    void isRecordedOnceAndWithdrawnOnce() {
        WithdrawContribution withdraw = new WithdrawContribution("x1", DAY.plusDays(9));
        ContributionWithdrawn withdrawn = new ContributionWithdrawn("x1", DAY.plusDays(9));
        contribution.given(recorded("m1")).when(withdraw).expectEvents(withdrawn);
        contribution.given(recorded("m1"), withdrawn).when(withdraw).expectException(refusedWith(RefusalCode.SETTLED));
        contribution
                .given(recorded("m1"))
                .when(new WithdrawContribution("x1", DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        contribution
                .given(recorded("m1"))
                .when(record(true, "m1", "e1", DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    private static RecordContribution record(
            boolean wished, @Nullable String by, @Nullable String engagement, LocalDate day) {
        return new RecordContribution(
                "x1", "s1", ContributionKind.TIME, wished, by, null, null, null, null, null, null, engagement, day);
    }

    private static ContributionRecorded recorded(@Nullable String by) {
        return new ContributionRecorded(
                "x1",
                "s1",
                ContributionKind.TIME,
                new Contributed(null, null, null, null, null, null, "e1"),
                by,
                List.of(),
                DAY);
    }
}
