package org.throughline.command.implementation.need;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.need.NeedCommand.IdentifyNeed;
import org.throughline.command.implementation.need.NeedCommand.MeetNeed;
import org.throughline.command.implementation.need.NeedCommand.WithdrawNeed;
import org.throughline.events.Evidence;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.need.NeedEvent.NeedIdentified;
import org.throughline.events.implementation.need.NeedEvent.NeedMet;
import org.throughline.events.implementation.need.NeedEvent.NeedWithdrawn;

class NeedTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate FOUND = LocalDate.parse("2016-11-08");
    private static final LocalDate LATER = LocalDate.parse("2019-05-31");
    private static final Map<String, String> TITLE = Map.of("en", "The same words");
    private static final List<Evidence> DATA = List.of(new Evidence("Referrals", "/api/measures/m1"));

    private final FixtureConfiguration<Need> need = Decision.of(
            Need.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
            new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Closed", "d1", null, BEGINNING),
            new OrganizationClosed("s2", "Closed", FOUND));

    @Test
    void isFoundInDataForGroupsByPeopleOrByNobodyKnowsWhom() {
        need.givenNoPriorActivity()
                .when(new IdentifyNeed(
                        "n1",
                        "s1",
                        TITLE,
                        "Threefold",
                        List.of("LEARNERS", "FAMILIES", "LEARNERS"),
                        List.of("m2", "m1", "m2"),
                        DATA,
                        FOUND))
                .expectEvents(new NeedIdentified(
                        "n1",
                        "s1",
                        TITLE,
                        "Threefold",
                        List.of("FAMILIES", "LEARNERS"),
                        List.of("m1", "m2"),
                        DATA,
                        FOUND));
        need.givenNoPriorActivity()
                .when(identify("s1", FOUND))
                .expectEvents(new NeedIdentified("n1", "s1", TITLE, null, List.of(), null, List.of(), FOUND));
    }

    @Test
    void isIdentifiedOnceWhateverTheDay() {
        known().when(identify("s1", LATER)).expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        known().when(identify("s1", BEGINNING)).expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void isOfAnOrganizationThatIsThere() {
        need.givenNoPriorActivity()
                .when(identify("s9", FOUND))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        need.givenNoPriorActivity()
                .when(identify("s1", BEGINNING.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        need.givenNoPriorActivity().when(identify("s2", LATER)).expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void endsOnceMetOrWithdrawn() {
        known().when(new MeetNeed("n1", "Three walk-throughs", DATA, LATER))
                .expectEvents(new NeedMet("n1", "Three walk-throughs", DATA, LATER));
        known().when(new WithdrawNeed("n1", "Counted twice", LATER))
                .expectEvents(new NeedWithdrawn("n1", "Counted twice", LATER));
        known(new NeedMet("n1", "Shown", List.of(), LATER))
                .when(new WithdrawNeed("n1", "Counted twice", LATER.minusDays(9)))
                .expectException(refusedWith(RefusalCode.ENDED));
        known(new NeedWithdrawn("n1", "None", LATER))
                .when(new MeetNeed("n1", "Shown", List.of(), LATER.plusDays(9)))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void doesNotEndBeforeItWasFound() {
        known().when(new MeetNeed("n1", "Shown", List.of(), FOUND.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        known().when(new WithdrawNeed("n1", "None", FOUND.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void canEndBehindTheEndOfItsOrganization() {
        need.given(new NeedIdentified("n1", "s2", TITLE, null, List.of(), null, List.of(), BEGINNING))
                .when(new WithdrawNeed("n1", "The school closed", LATER))
                .expectEvents(new NeedWithdrawn("n1", "The school closed", LATER));
    }

    private TestExecutor<Need> known(Object... more) {
        return need.given(new NeedIdentified("n1", "s1", TITLE, null, List.of(), null, List.of(), FOUND))
                .andGiven(more);
    }

    private static IdentifyNeed identify(String organization, LocalDate day) {
        return new IdentifyNeed("n1", organization, TITLE, null, List.of(), null, List.of(), day);
    }
}
