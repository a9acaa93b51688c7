package org.throughline.query.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.Told;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.timeline.Stays.Stay;

class OrganizationMapTest {

    private static final LocalDate BEGIN = LocalDate.parse("2012-07-01");
    private static final LocalDate MOVE = LocalDate.parse("2018-07-01");

    private final OrganizationMap map = new OrganizationMap(List.of(
            told(registered("co", OrganizationKind.STATE, null)),
            told(registered("a", OrganizationKind.DISTRICT, "co")),
            told(registered("b", OrganizationKind.DISTRICT, "co")),
            told(
                    registered("mover", OrganizationKind.SCHOOL, "a"),
                    new OrganizationReparented("mover", "b", "why", MOVE)),
            told(registered("stayer", OrganizationKind.SCHOOL, "a"))));

    private static OrganizationRegistered registered(String id, OrganizationKind kind, @Nullable String parent) {
        return new OrganizationRegistered(id, kind, id, parent, null, BEGIN);
    }

    private static OrganizationState told(OrganizationEvent... events) {
        return Told.by(new OrganizationFold(), events);
    }

    @Test
    void followsWhereAUnitLayOnTheDay() {
        assertThat(map.within("a", MOVE.minusDays(1))).containsExactlyInAnyOrder("a", "mover", "stayer");
        assertThat(map.within("a", MOVE)).containsExactlyInAnyOrder("a", "stayer");
        assertThat(map.within("b", MOVE)).containsExactlyInAnyOrder("b", "mover");
        assertThat(map.within("co", MOVE)).containsExactlyInAnyOrder("co", "a", "b", "mover", "stayer");
        assertThat(map.within("mover", MOVE)).containsExactly("mover");
        assertThat(map.within("nowhere", MOVE)).containsExactly("nowhere");
        assertThat(map.districtOf("mover", MOVE.minusDays(1))).contains("a");
        assertThat(map.districtOf("mover", MOVE)).contains("b");
        assertThat(map.districtOf("co", MOVE)).isEmpty();
    }

    @Test
    void remembersWhoEverLayInADistrict() {
        assertThat(map.everWithin("a", MOVE.plusYears(1))).contains("mover");
        assertThat(map.everWithin("b", MOVE.plusYears(1))).contains("mover");
        assertThat(map.everWithin("b", MOVE.minusDays(1))).doesNotContain("mover");
    }

    /** What was recorded of it too early has a place all the same. */
    @Test
    void takesAUnitToHaveLainWhereItBegan() {
        assertThat(map.lies("mover", "a", BEGIN.minusYears(3))).isTrue();
        assertThat(map.lies("mover", "b", BEGIN.minusYears(3))).isFalse();
    }

    @Test
    void tellsOnWhichDaysWhatMovedLayInADistrict() {
        assertThat(map.stays("a").ofMovers()).isEqualTo(Map.of("mover", List.of(new Stay(null, MOVE))));
        assertThat(map.stays("b").ofMovers()).isEqualTo(Map.of("mover", List.of(new Stay(MOVE, null))));
        assertThat(map.stays("co").ofMovers()).isEmpty();
    }

    @Test
    void knowsTheDistricts() {
        assertThat(map.districts()).containsExactly("a", "b");
    }
}
