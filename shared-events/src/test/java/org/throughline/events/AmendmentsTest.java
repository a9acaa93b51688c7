package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.Amendments.Counted;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRenamed;
import org.throughline.events.json.EventJson;

/** Of several amendments of an entry the last holds, and one that is taken back does not. */
class AmendmentsTest {

    private static final LocalDate MAY = LocalDate.parse("2019-05-01");
    private static final LocalDate JUNE = LocalDate.parse("2019-06-01");

    @Test
    void everythingCountsWhereNothingIsAmended() {
        assertThat(counting(named("a", JUNE), named("b", MAY))).containsExactly(named("b", MAY), named("a", JUNE));
        assertThat(amendments(named("a", JUNE)).of(1)).isNull();
    }

    @Test
    void whatIsTakenBackDoesNotCount() {
        assertThat(counting(named("a", MAY), named("b", JUNE), retracted(1))).containsExactly(named("b", JUNE));
        assertThat(amendments(named("a", MAY), named("b", JUNE), retracted(1)).of(1))
                .isEqualTo(3);
    }

    @Test
    void whatIsPutRightCountsInItsPlaceOfTheDayAndOnItsOwnDay() {
        assertThat(counting(named("a", MAY), named("b", MAY), corrected(1, named("A", MAY))))
                .containsExactly(named("A", MAY), named("b", MAY));
        assertThat(counting(named("a", MAY), named("b", MAY), corrected(1, named("A", JUNE))))
                .containsExactly(named("b", MAY), named("A", JUNE));
        assertThat(counted(named("a", MAY), corrected(1, named("A", JUNE))))
                .containsExactly(new Counted(1, 2, named("A", JUNE)));
    }

    @Test
    void theLastOfSeveralHolds() {
        assertThat(counting(named("a", MAY), corrected(1, named("b", MAY)), corrected(1, named("c", MAY))))
                .containsExactly(named("c", MAY));
        assertThat(counting(named("a", MAY), corrected(1, named("b", MAY)), retracted(1)))
                .isEmpty();
        assertThat(counting(named("a", MAY), retracted(1), corrected(1, named("b", MAY))))
                .containsExactly(named("b", MAY));
    }

    @Test
    void whatTookSomethingBackCanBeTakenBack() {
        SubjectEvent[] undone = {named("a", MAY), retracted(1), retracted(2)};
        assertThat(counting(undone)).containsExactly(named("a", MAY));
        assertThat(amendments(undone).isUndone(2)).isTrue();
        assertThat(amendments(undone).isUndone(3)).isFalse();
        assertThat(counting(named("a", MAY), retracted(1), retracted(2), retracted(3)))
                .isEmpty();
        assertThat(counting(
                        named("a", MAY), corrected(1, named("b", MAY)), corrected(1, named("c", MAY)), retracted(3)))
                .containsExactly(named("b", MAY));
    }

    @Test
    void nothingIsAmendedBeforeItIsThere() {
        assertThat(counting(retracted(2), named("a", MAY))).containsExactly(named("a", MAY));
    }

    @Test
    void sayWhatTheyAreAboutAndAreAlikeWhereTheySayTheSame() {
        assertThat(SubjectKey.of(retracted(1))).isEqualTo(new SubjectKey("organization", "o1"));
        assertThat(SubjectKey.of(named("a", MAY))).isEqualTo(new SubjectKey("organization", "o1"));
        assertThat(amendments(named("a", MAY), retracted(1)))
                .isEqualTo(amendments(named("b", MAY), retracted(1)))
                .hasSameHashCodeAs(amendments(named("b", MAY), retracted(1)))
                .isNotEqualTo(amendments(named("a", MAY)));
    }

    @Test
    void anEventWithinAnEventIsReadByItsNameAndRevision() {
        EntryCorrected corrected = corrected(1, new OrganizationClosed("o1", "no pupils", JUNE));
        String json = EventJson.write(corrected);
        assertThat(json).contains("\"right\":{\"name\":\"OrganizationClosed\",\"revision\":1,\"event\":{");
        assertThat(EventJson.read("EntryCorrected", 1, json)).isEqualTo(corrected);
        assertThatIllegalArgumentException().isThrownBy(() -> EventCatalog.ALL.pathOf(Amendment.OF_ANY_KIND));
    }

    private static List<SubjectEvent> counting(SubjectEvent... recorded) {
        return counted(recorded).stream().map(Counted::event).toList();
    }

    private static List<Counted> counted(SubjectEvent... recorded) {
        return Amendments.counted(byNumber(recorded));
    }

    private static Amendments amendments(SubjectEvent... recorded) {
        return Amendments.in(byNumber(recorded));
    }

    private static SortedMap<Long, SubjectEvent> byNumber(SubjectEvent... recorded) {
        SortedMap<Long, SubjectEvent> byNumber = new TreeMap<>();
        for (SubjectEvent event : recorded) {
            byNumber.put(byNumber.size() + 1L, event);
        }
        return byNumber;
    }

    private static SubjectEvent named(String name, LocalDate day) {
        return new OrganizationRenamed("o1", name, null, day);
    }

    private static EntryRetracted retracted(long entry) {
        return new EntryRetracted("organization", "o1", entry, "never so", MAY);
    }

    private static EntryCorrected corrected(long entry, SubjectEvent right) {
        return new EntryCorrected("organization", "o1", entry, "not so", new Replacement(right), right.effectiveOn());
    }
}
