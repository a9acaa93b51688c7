package org.throughline.command.implementation.fidelity.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.command.Decision;
import org.throughline.command.Peers;
import org.throughline.command.implementation.instrument.Examples;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationAbandoned;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationOpened;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundOpened;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.administration.Invited;
import org.throughline.events.implementation.administration.ItemCount;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentRegistered;
import org.throughline.events.implementation.instrument.RatingProcess.Settling;

/** Administrations for tests, of section {@code a} of an instrument that the district {@code d1} brought, at its school {@code s1}. */
public final class Administered {

    static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    static final LocalDate OPENED = LocalDate.parse("2024-11-05");
    public static final LocalDate COUNTED = LocalDate.parse("2024-11-12");
    static final LocalDate LATER = LocalDate.parse("2024-11-19");

    /** Sections {@code a} of three items and {@code b} of two, from 0 to 2. */
    public static final InstrumentDefinition OWN = Examples.of(
            2, List.of(Examples.section("a", 3, null), Examples.section("b", 2, null)), List.of(), List.of());

    static final List<String> ITEMS = List.of("a.1", "a.2", "a.3");
    public static final int PEOPLE = 6;

    private Administered() {}

    /** The district, its school and its instrument, followed by what else happened. */
    public static List<SubjectEvent> world(InstrumentDefinition instrument, SubjectEvent... more) {
        List<SubjectEvent> world = new ArrayList<>(List.of(
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
                new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Another", "d1", null, BEGINNING),
                new InstrumentRegistered("d1", instrument, null, List.of(), BEGINNING)));
        world.addAll(List.of(more));
        return world;
    }

    static Peers peers(SubjectEvent... more) {
        return Decision.peers(world(OWN, more));
    }

    public static AdministrationOpened vote() {
        return opened(AdministrationKind.TEAM_VOTE);
    }

    static AdministrationOpened survey() {
        return opened(AdministrationKind.STAFF_SURVEY);
    }

    private static AdministrationOpened opened(AdministrationKind kind) {
        return new AdministrationOpened(
                "a1",
                "s1",
                "MTSS",
                "own",
                "1",
                kind,
                List.of("a"),
                List.of(new Invited("EDUCATOR", PEOPLE)),
                Settling.MAJORITY,
                null,
                List.of(),
                ITEMS,
                "Our own",
                "d1",
                null,
                null,
                List.of(),
                OPENED);
    }

    public static RoundClosed counted(int round, LocalDate day, ItemCount... counts) {
        return new RoundClosed("a1", round, PEOPLE, 0, 5, List.of(counts), List.of(), null, List.of(), day);
    }

    static RoundOpened again(int round, String... items) {
        return new RoundOpened("a1", round, List.of(items), null, null, LATER);
    }

    static AdministrationClosed closed() {
        return new AdministrationClosed("a1", "fc1", LATER);
    }

    static AdministrationAbandoned abandoned() {
        return new AdministrationAbandoned("a1", "The team changed", LATER);
    }

    /** The votes on an item came to these points. */
    public static ItemCount settled(String item, int points) {
        return new ItemCount(item, points, null, List.of(), PEOPLE);
    }

    /** The votes on an item came to nothing. */
    public static ItemCount unsettled(String item) {
        return new ItemCount(item, null, null, List.of(), PEOPLE);
    }
}
