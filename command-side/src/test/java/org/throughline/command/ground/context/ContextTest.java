package org.throughline.command.ground.context;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.context.ContextCommand.DescribeContext;
import org.throughline.command.ground.context.ContextCommand.ReviseContext;
import org.throughline.events.ground.context.ContextEvent.ContextDescribed;
import org.throughline.events.ground.context.ContextEvent.ContextRevised;
import org.throughline.events.ground.context.UnitContext;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;

class ContextTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate DAY = LocalDate.parse("2018-10-10");
    private static final LocalDate LATER = LocalDate.parse("2020-03-23");

    private final FixtureConfiguration<Context> context = Decision.of(
            Context.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING));

    @Test
    void isDescribedAndThenRevisedForAReason() {
        context.givenNoPriorActivity().when(describe("A valley", DAY)).expectEvents(described("A valley", DAY));
        context.given(described("A valley", DAY))
                .when(revise("A valley without a plant", LATER))
                .expectEvents(revised("A valley without a plant", LATER));
    }

    @Test
    void isDescribedOnceForADay() {
        context.given(described("A valley", DAY))
                .when(describe("Another valley", DAY))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        context.given(described("A valley", DAY))
                .when(describe("Another valley", LATER))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void whatIsRememberedOfEarlierYearsHasItsPlaceBeforeWhatIsDescribed() {
        context.given(described("A valley", DAY), revised("A valley without a plant", LATER))
                .when(describe("A valley before", DAY.minusDays(1)))
                .expectEvents(described("A valley before", DAY.minusDays(1)));
        context.given(described("A valley", DAY), revised("A valley without a plant", LATER))
                .when(revise("A valley with a road", LATER.minusDays(1)))
                .expectEvents(revised("A valley with a road", LATER.minusDays(1)));
    }

    @Test
    void isRevisedWhereItIsDescribed() {
        context.given(described("A valley", DAY))
                .when(revise("A valley before", DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        context.givenNoPriorActivity().when(revise("A valley", DAY)).expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void aRevisionThatSaysTheSameIsNone() {
        context.given(described("A valley", DAY))
                .when(revise("A valley", LATER))
                .expectNoEvents();
    }

    @Test
    void saysSomethingOfAnOrganizationThatIsThere() {
        context.givenNoPriorActivity()
                .when(describe(null, DAY))
                .expectException(refusedFor(
                        "/community missing",
                        "/learners missing",
                        "/staff missing",
                        "/conditions missing",
                        "/history missing"));
        context.givenNoPriorActivity()
                .when(describe("A valley", BEGINNING.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    private static DescribeContext describe(@Nullable String community, LocalDate day) {
        return new DescribeContext("s1", community, null, null, null, null, List.of(), List.of("m2", "m1", "m2"), day);
    }

    private static ReviseContext revise(String community, LocalDate day) {
        return new ReviseContext("s1", community, null, null, null, null, List.of(), "It changed", null, day);
    }

    private static ContextDescribed described(String community, LocalDate day) {
        return new ContextDescribed("s1", said(community), List.of("m1", "m2"), List.of(), day);
    }

    private static ContextRevised revised(String community, LocalDate day) {
        return new ContextRevised("s1", said(community), "It changed", null, List.of(), day);
    }

    private static UnitContext said(String community) {
        return new UnitContext(community, null, null, null, null, List.of());
    }
}
