package org.throughline.command.ground.library;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.library.LibraryCommand.AddLibraryResource;
import org.throughline.command.ground.library.LibraryCommand.RemoveLibraryResource;
import org.throughline.events.Evidence;
import org.throughline.events.ground.library.LibraryEvent.LibraryResourceAdded;
import org.throughline.events.ground.library.LibraryEvent.LibraryResourceRemoved;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;

class LibraryResourceTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate DAY = LocalDate.parse("2016-11-09");
    private static final List<Evidence> PLACES = List.of(new Evidence("Shelf", null));
    private static final Map<String, String> TITLE = Map.of("en", "Leadership drivers");

    private final FixtureConfiguration<LibraryResource> resource = Decision.of(
            LibraryResource.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING));

    @Test
    void isAddedOnceWithEachTopicOnce() {
        resource.givenNoPriorActivity().when(add(DAY)).expectEvents(added());
        resource.given(added()).when(add(DAY.minusDays(1))).expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        resource.givenNoPriorActivity()
                .when(add(BEGINNING.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void isRemovedOnceAndNotBeforeItWasThere() {
        LibraryResourceRemoved removed = new LibraryResourceRemoved("r1", "A newer one", DAY.plusDays(9));
        resource.given(added()).when(remove(DAY.plusDays(9))).expectEvents(removed);
        resource.given(added()).when(remove(DAY.minusDays(1))).expectException(refusedWith(RefusalCode.NOT_YET));
        resource.given(added(), removed).when(remove(DAY.plusDays(10))).expectException(refusedWith(RefusalCode.ENDED));
    }

    private static AddLibraryResource add(LocalDate day) {
        return new AddLibraryResource(
                "r1", "d1", TITLE, "READING", List.of("TRUST", "COACHING", "TRUST"), null, PLACES, null, day);
    }

    private static LibraryResourceAdded added() {
        return new LibraryResourceAdded(
                "r1", "d1", TITLE, "READING", List.of("COACHING", "TRUST"), null, PLACES, null, DAY);
    }

    private static RemoveLibraryResource remove(LocalDate day) {
        return new RemoveLibraryResource("r1", "A newer one", day);
    }
}
