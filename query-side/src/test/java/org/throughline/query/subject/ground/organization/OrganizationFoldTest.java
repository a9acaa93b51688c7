package org.throughline.query.subject.ground.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.organization.Address;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.ground.organization.OrganizationEvent.FederalIdGiven;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationMerged;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRenamed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.Told;
import org.throughline.query.subject.ground.organization.OrganizationState.Period;

class OrganizationFoldTest {

    private static final LocalDate D1 = LocalDate.parse("2016-07-01");
    private static final LocalDate D2 = LocalDate.parse("2018-07-01");
    private static final LocalDate D3 = LocalDate.parse("2020-07-01");
    private static final Address ADDRESS = new Address("Valle Verde", null, "02134");
    private static final OrganizationFold STORY = new OrganizationFold();
    private static final OrganizationRegistered REGISTERED =
            new OrganizationRegistered("060231000418", OrganizationKind.SCHOOL, "Oak", "d1", ADDRESS, D1);

    @Test
    void isKnownFromTheDayItWasRegistered() {
        assertThat(told())
                .isEqualTo(new OrganizationState(
                        "060231000418",
                        OrganizationKind.SCHOOL,
                        "Oak",
                        "d1",
                        ADDRESS,
                        null,
                        D1,
                        null,
                        null,
                        null,
                        List.of(new Period("Oak", D1, null)),
                        List.of(new Period("d1", D1, null))));
    }

    @Test
    void hasNoParentsWhenItHasNoParent() {
        OrganizationState state =
                Told.by(STORY, new OrganizationRegistered("ca", OrganizationKind.STATE, "California", null, null, D1));
        assertThat(state.parentId()).isNull();
        assertThat(state.parents()).isEmpty();
    }

    @Test
    void hasTheFederalIdThatWasGivenLast() {
        OrganizationState school = told(
                new FederalIdGiven("060231000418", "010000200001", null, D2),
                renamed("Chávez", D3),
                new FederalIdGiven("060231000418", "A0100002", null, D3));
        assertThat(school.federalId()).isEqualTo("A0100002");
        assertThat(school.name()).isEqualTo("Chávez");
    }

    @Test
    void keepsEveryNameForItsDays() {
        OrganizationState school = told(renamed("César Chávez", D2), renamed("Chávez", D3));
        assertThat(school.name()).isEqualTo("Chávez");
        assertThat(school.names())
                .containsExactly(
                        new Period("Oak", D1, D2), new Period("César Chávez", D2, D3), new Period("Chávez", D3, null));
        assertThat(school.parents()).containsExactly(new Period("d1", D1, null));
    }

    @Test
    void keepsEveryParentForItsDays() {
        OrganizationState school = told(new OrganizationReparented("060231000418", "d2", "lines redrawn", D2));
        assertThat(school.parentId()).isEqualTo("d2");
        assertThat(school.parents()).containsExactly(new Period("d1", D1, D2), new Period("d2", D2, null));
        assertThat(school.names()).containsExactly(new Period("Oak", D1, null));
    }

    @Test
    void endsInTheOrganizationItWentUpIn() {
        assertThat(told(renamed("Elm", D2), new OrganizationMerged("060231000418", "s2", "too small", D3)))
                .returns(D3, OrganizationState::endedOn)
                .returns("s2", OrganizationState::mergedInto)
                .returns("too small", OrganizationState::endReason)
                .returns("Elm", OrganizationState::name)
                .returns(List.of(new Period("Oak", D1, D2), new Period("Elm", D2, D3)), OrganizationState::names)
                .returns(List.of(new Period("d1", D1, D3)), OrganizationState::parents);
    }

    @Test
    void endsWithoutASuccessor() {
        assertThat(told(new OrganizationClosed("060231000418", "building lost", D2)))
                .returns(D2, OrganizationState::endedOn)
                .returns(null, OrganizationState::mergedInto)
                .returns("building lost", OrganizationState::endReason);
    }

    @Test
    void isTheSameAfterItWasStored() {
        OrganizationState school = told(renamed("Elm", D2), new OrganizationClosed("060231000418", "lost", D3));
        assertThat(Told.stored(STORY, school)).isEqualTo(school);
    }

    private static OrganizationState told(OrganizationEvent... behindRegistration) {
        List<OrganizationEvent> events = new ArrayList<>(List.of(behindRegistration));
        events.addFirst(REGISTERED);
        return Told.by(STORY, events);
    }

    private static OrganizationRenamed renamed(String name, LocalDate day) {
        return new OrganizationRenamed("060231000418", name, null, day);
    }
}
