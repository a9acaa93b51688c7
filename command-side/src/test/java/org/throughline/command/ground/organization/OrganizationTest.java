package org.throughline.command.ground.organization;

import static org.throughline.command.Decision.refusedWith;
import static org.throughline.events.ground.organization.OrganizationKind.DISTRICT;
import static org.throughline.events.ground.organization.OrganizationKind.REGION;
import static org.throughline.events.ground.organization.OrganizationKind.SCHOOL;
import static org.throughline.events.ground.organization.OrganizationKind.STATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.OrganizationCommand.CloseOrganization;
import org.throughline.command.ground.organization.OrganizationCommand.GiveFederalId;
import org.throughline.command.ground.organization.OrganizationCommand.MergeOrganization;
import org.throughline.command.ground.organization.OrganizationCommand.RegisterOrganization;
import org.throughline.command.ground.organization.OrganizationCommand.RenameOrganization;
import org.throughline.command.ground.organization.OrganizationCommand.ReparentOrganization;
import org.throughline.events.MetadataKey;
import org.throughline.events.ground.organization.OrganizationEvent.FederalIdGiven;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationMerged;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRenamed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.organization.OrganizationKind;

class OrganizationTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");

    private final FixtureConfiguration<Organization> organization = Decision.of(
            Organization.class,
            registered("wi", STATE, null),
            registered("r1", REGION, "wi"),
            registered("d1", DISTRICT, "r1"),
            registered("d2", DISTRICT, "r1"),
            registered("s1", SCHOOL, "d1"),
            registered("s2", SCHOOL, "d1"),
            registered("s3", SCHOOL, "d1"),
            new OrganizationClosed("s3", "too small", FALL_2019),
            registered("d3", DISTRICT, "r1"),
            new OrganizationClosed("d3", "consolidated", FALL_2018));

    @Test
    void registersAStateWithoutAParentAndWithoutADistrict() {
        organization
                .givenNoPriorActivity()
                .when(register("co", STATE, null))
                .expectEvents(new GenericEventMessage<>(registered("co", STATE, null), Map.of(MetadataKey.UNIT, "co")));
    }

    @Test
    void registeredAgainAsItIsChangesNothing() {
        organization
                .given(registered("s9", SCHOOL, "d1"))
                .when(register("s9", SCHOOL, "d1"))
                .expectNoEvents();
        organization
                .given(registered("s9", SCHOOL, "d1"))
                .when(register("s9", SCHOOL, "d2"))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void registersADistrictWithItsFederalId() {
        organization
                .givenNoPriorActivity()
                .when(new RegisterOrganization("d9", DISTRICT, "Name of d9", "wi", null, "0100002", FALL_2017))
                .expectEvents(registered("d9", DISTRICT, "wi"), new FederalIdGiven("d9", "0100002", null, FALL_2017));
        organization
                .given(registered("d9", DISTRICT, "wi"), new FederalIdGiven("d9", "0100002", null, FALL_2017))
                .when(new RegisterOrganization("d9", DISTRICT, "Name of d9", "wi", null, "0100002", FALL_2017))
                .expectNoEvents();
    }

    @Test
    void takesAFederalIdLaterAndAnotherInItsPlace() {
        organization
                .given(registered("s9", SCHOOL, "d1"), new FederalIdGiven("s9", "010000200001", null, FALL_2018))
                .when(new GiveFederalId("s9", "A0100002", "it is private now", FALL_2019))
                .expectEvents(new FederalIdGiven("s9", "A0100002", "it is private now", FALL_2019));
        organization
                .given(registered("s9", SCHOOL, "d1"), new FederalIdGiven("s9", "010000200001", null, FALL_2018))
                .when(new GiveFederalId("s9", "010000200001", null, FALL_2019))
                .expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({
        "DISTRICT, 100002",
        "DISTRICT, 010000200001",
        "DISTRICT, A0100002",
        "DISTRICT, 01000O2",
        "SCHOOL, 0100002",
        "SCHOOL, 10000200001",
        "STATE, 0100002",
        "REGION, 0100002"
    })
    void refusesAFederalIdThatHasNotTheFormOfItsKind(OrganizationKind kind, String federalId) {
        organization
                .given(registered("x9", kind, null))
                .when(new GiveFederalId("x9", federalId, null, FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
        organization
                .givenNoPriorActivity()
                .when(new RegisterOrganization("x9", kind, "X", null, null, federalId, FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void registersASchoolInItsDistrict() {
        organization
                .givenNoPriorActivity()
                .when(register("s9", SCHOOL, "d1"))
                .expectEvents(new GenericEventMessage<>(
                        registered("s9", SCHOOL, "d1"), Map.of(MetadataKey.UNIT, "s9", MetadataKey.DISTRICT, "d1")));
    }

    @Test
    void skipsKindsThatAreNotThere() {
        organization
                .givenNoPriorActivity()
                .when(register("d9", DISTRICT, "wi"))
                .expectEvents(registered("d9", DISTRICT, "wi"));
    }

    @Test
    void refusesAParentOfTheSameOrANarrowerKind() {
        organization
                .givenNoPriorActivity()
                .when(register("d9", DISTRICT, "d1"))
                .expectException(refusedWith(RefusalCode.LEVEL_ORDER));
        organization
                .givenNoPriorActivity()
                .when(register("d9", DISTRICT, "s1"))
                .expectException(refusedWith(RefusalCode.LEVEL_ORDER));
    }

    @Test
    void refusesAnUnknownParent() {
        organization
                .givenNoPriorActivity()
                .when(register("s9", SCHOOL, "nowhere"))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void refusesToRegisterTwice() {
        organization
                .given(registered("s1", SCHOOL, "d1"))
                .when(new RegisterOrganization("s1", SCHOOL, "Another name", "d1", null, null, FALL_2017))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void keepsAnotherNameFromItsDayOn() {
        organization
                .given(registered("s1", SCHOOL, "d1"))
                .when(new RenameOrganization("s1", "Willow", "merger", FALL_2018))
                .expectEvents(new OrganizationRenamed("s1", "Willow", "merger", FALL_2018));
    }

    @Test
    void recordsNothingForTheNameAndTheParentItHas() {
        organization
                .given(registered("s1", SCHOOL, "d1"))
                .when(new RenameOrganization("s1", "Name of s1", null, FALL_2018))
                .expectNoEvents();
        organization
                .given(registered("s1", SCHOOL, "d1"))
                .when(new ReparentOrganization("s1", "d1", null, FALL_2018))
                .expectNoEvents();
    }

    @Test
    void comparesABackdatedNameWithTheNameOfThatDay() {
        organization
                .given(registered("s1", SCHOOL, "d1"), new OrganizationRenamed("s1", "Willow", null, FALL_2019))
                .when(new RenameOrganization("s1", "Willow", null, FALL_2018))
                .expectEvents(new OrganizationRenamed("s1", "Willow", null, FALL_2018));
    }

    @Test
    void concernsTheNewDistrictWhenItMovesThere() {
        organization
                .given(registered("s1", SCHOOL, "d1"))
                .when(new ReparentOrganization("s1", "d2", null, FALL_2018))
                .expectEvents(new GenericEventMessage<>(
                        new OrganizationReparented("s1", "d2", null, FALL_2018),
                        Map.of(MetadataKey.UNIT, "s1", MetadataKey.DISTRICT, "d2")));
    }

    @Test
    void refusesToMoveUnderItsOwnKind() {
        organization
                .given(registered("s1", SCHOOL, "d1"))
                .when(new ReparentOrganization("s1", "s2", null, FALL_2018))
                .expectException(refusedWith(RefusalCode.LEVEL_ORDER));
    }

    @Test
    void mergesIntoAnotherOfItsKind() {
        organization
                .given(registered("s1", SCHOOL, "d1"))
                .when(new MergeOrganization("s1", "s2", "enrolment", FALL_2018))
                .expectEvents(new OrganizationMerged("s1", "s2", "enrolment", FALL_2018));
    }

    @Test
    void refusesToMergeIntoItselfOrIntoAnotherKind() {
        organization
                .given(registered("s1", SCHOOL, "d1"))
                .when(new MergeOrganization("s1", "s1", "enrolment", FALL_2018))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
        organization
                .given(registered("s1", SCHOOL, "d1"))
                .when(new MergeOrganization("s1", "d1", "enrolment", FALL_2018))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void refusesToMergeIntoOneThatHasEnded() {
        organization
                .given(registered("s1", SCHOOL, "d1"))
                .when(new MergeOrganization("s1", "s3", "enrolment", FALL_2019))
                .expectException(refusedWith(RefusalCode.ENDED));
        organization
                .given(registered("s1", SCHOOL, "d1"))
                .when(new MergeOrganization("s1", "s3", "enrolment", FALL_2019.minusDays(1)))
                .expectEvents(new OrganizationMerged("s1", "s3", "enrolment", FALL_2019.minusDays(1)));
    }

    @Test
    void isNotLeftBehindInOneThatHasEnded() {
        organization
                .givenNoPriorActivity()
                .when(register("s9", SCHOOL, "d3"))
                .expectException(refusedWith(RefusalCode.ENDED));
        organization
                .given(registered("s9", SCHOOL, "d1"))
                .when(new ReparentOrganization("s9", "d3", "border", FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void mayHaveLeftOneBeforeThatEnded() {
        OrganizationReparented left = new OrganizationReparented("s9", "d1", "border", FALL_2018);
        organization
                .given(registered("s9", SCHOOL, "d3"), left)
                .when(new RenameOrganization("s9", "Willow", null, FALL_2019))
                .expectEvents(new OrganizationRenamed("s9", "Willow", null, FALL_2019));
        OrganizationReparented back = new OrganizationReparented("s9", "d3", "border", FALL_2018.minusDays(9));
        organization
                .given(registered("s9", SCHOOL, "d1"), back)
                .when(new ReparentOrganization("s9", "d1", "border", FALL_2018.minusDays(5)))
                .expectEvents(new OrganizationReparented("s9", "d1", "border", FALL_2018.minusDays(5)));
    }

    /** As an older version of the program took it. */
    @Test
    void goesOnWhereItWasLeftBehindAlready() {
        organization
                .given(registered("s9", SCHOOL, "d3"))
                .when(new RenameOrganization("s9", "Willow", null, FALL_2019))
                .expectEvents(new OrganizationRenamed("s9", "Willow", null, FALL_2019));
    }

    @Test
    void refusesAnythingFromItsLastDayOn() {
        organization
                .given(registered("s1", SCHOOL, "d1"), new OrganizationClosed("s1", "too small", FALL_2019))
                .when(new RenameOrganization("s1", "Willow", null, FALL_2019))
                .expectException(refusedWith(RefusalCode.ENDED));
        organization
                .given(registered("s1", SCHOOL, "d1"), new OrganizationClosed("s1", "too small", FALL_2019))
                .when(new RenameOrganization("s1", "Willow", null, FALL_2019.minusDays(1)))
                .expectEvents(new OrganizationRenamed("s1", "Willow", null, FALL_2019.minusDays(1)));
    }

    @Test
    void refusesAnythingBeforeItsFirstDay() {
        organization
                .given(registered("s1", SCHOOL, "d1"))
                .when(new CloseOrganization("s1", "too small", FALL_2017.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void aFederalIdIsOfOneOrganizationAtATime() {
        FixtureConfiguration<Organization> register = Decision.of(
                Organization.class,
                registered("d1", DISTRICT, null),
                registered("held", SCHOOL, "d1"),
                new FederalIdGiven("held", "010000200001", null, FALL_2017),
                registered("changed", SCHOOL, "d1"),
                new FederalIdGiven("changed", "010000200002", null, FALL_2017),
                new FederalIdGiven("changed", "010000200003", "typed wrongly", FALL_2017),
                registered("closed", SCHOOL, "d1"),
                new FederalIdGiven("closed", "010000200004", null, FALL_2017),
                new OrganizationClosed("closed", "too small", FALL_2018),
                new FederalIdGiven("s9", "010000200005", null, FALL_2017),
                // an id of ours may look like one of theirs
                registered("010000200006", SCHOOL, "d1"),
                new FederalIdGiven("010000200006", "010000200007", null, FALL_2017));
        for (String taken : List.of("010000200001", "010000200003")) {
            register.given(registered("s9", SCHOOL, "d1"))
                    .when(new GiveFederalId("s9", taken, null, FALL_2018))
                    .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        }
        for (String free : List.of("010000200002", "010000200004", "010000200005", "010000200006")) {
            register.given(registered("s9", SCHOOL, "d1"))
                    .when(new GiveFederalId("s9", free, null, FALL_2018))
                    .expectEvents(new FederalIdGiven("s9", free, null, FALL_2018));
        }
        register.given(registered("s9", SCHOOL, "d1"))
                .when(new GiveFederalId("s9", "010000200004", null, FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    private static RegisterOrganization register(String id, OrganizationKind kind, @Nullable String parent) {
        return new RegisterOrganization(id, kind, "Name of " + id, parent, null, null, FALL_2017);
    }

    private static OrganizationRegistered registered(String id, OrganizationKind kind, @Nullable String parent) {
        return new OrganizationRegistered(id, kind, "Name of " + id, parent, null, FALL_2017);
    }
}
