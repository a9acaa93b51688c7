package org.throughline.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectKey;
import org.throughline.events.direction.direction.DirectionEvent.VisionDrafted;
import org.throughline.events.json.EventJson;
import org.throughline.query.Counting;
import org.throughline.query.Recording;
import org.throughline.query.read.Audience.Belonging;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;

class DiscretionTest {

    private static final LocalDate BEFORE = LocalDate.parse("2024-07-31");
    private static final LocalDate MOVED = LocalDate.parse("2024-08-01");
    private static final Reader OLD_TEAM = new Reader("grade-3");
    private static final Reader NEW_TEAM = new Reader("grade-4");

    private final Discretion discretion =
            new Discretion(new OneTeacher(), Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC));

    /** The direction {@code practice} is of a teacher who went from one team to another. */
    private record OneTeacher() implements Audiences {

        @Override
        public String known() {
            return "team";
        }

        @Override
        public boolean concern(String kind) {
            return kind.equals("direction");
        }

        @Override
        public Map<String, Audience> of(String kind, Collection<String> ids, Tense tense) {
            return ids.stream()
                    .filter(id -> concern(kind) && id.equals("practice"))
                    .collect(Collectors.toMap(
                            id -> id,
                            id -> new Audience(
                                    id,
                                    List.of(
                                            new Belonging("grade-3", LocalDate.MIN, MOVED),
                                            new Belonging("grade-4", MOVED, null)))));
        }
    }

    @Test
    void aStateIsForTheTeamOfTheDayAskedAbout() {
        SubjectKey practice = new SubjectKey("direction", "practice");
        Tense before = new Tense(BEFORE, null);

        assertThat(discretion.isWithheld(practice, before, OLD_TEAM)).isFalse();
        assertThat(discretion.isWithheld(practice, before, NEW_TEAM)).isTrue();
        assertThat(discretion.isWithheld(practice, Tense.NOW, OLD_TEAM)).isTrue();
        assertThat(discretion.isWithheld(practice, Tense.NOW, NEW_TEAM)).isFalse();
        assertThat(discretion.isWithheld(practice, Tense.NOW, Reader.ANYBODY)).isTrue();
    }

    @Test
    void whatIsNoTeachersOwnIsForEverybody() {
        assertThat(discretion.isWithheld(new SubjectKey("direction", "slt"), Tense.NOW, Reader.ANYBODY))
                .isFalse();
        assertThat(discretion.isWithheld(new SubjectKey("plan", "practice"), Tense.NOW, Reader.ANYBODY))
                .isFalse();
    }

    @Test
    void anEventIsForTheTeamOfTheDayItTookEffect() {
        List<TimelineEntry> entries = Recording.of(draft("practice", BEFORE), draft("practice", MOVED));

        assertThat(discretion.show(history(entries), Tense.NOW, OLD_TEAM))
                .extracting(ShownEntry::withheld)
                .containsExactly(null, Discretion.changed("direction"));
        assertThat(discretion.show(history(entries), Tense.NOW, NEW_TEAM))
                .extracting(ShownEntry::withheld)
                .containsExactly(Discretion.changed("direction"), null);
    }

    @Test
    void whatIsWithheldKeepsItsPlaceAndNothingElse() {
        List<TimelineEntry> entries = Recording.of(draft("slt", BEFORE), draft("practice", BEFORE));

        List<ShownEntry> shown = discretion.show(history(entries), Tense.NOW, Reader.ANYBODY);

        assertThat(shown).extracting(ShownEntry::position).containsExactly(1L, 2L);
        assertThat(EventJson.MAPPER.writeValueAsString(shown.get(0)))
                .isEqualTo("""
                        {"position":1,"eventId":"event-1","kind":"direction","subjectId":"slt","version":1,\
                        "type":"VisionDrafted","revision":2,"district":"d1","unit":"s1","effectiveOn":"2024-07-31",\
                        "recordedAt":"2024-10-15T08:00:01Z","actor":"m-1","source":"api","commandId":"command-1",\
                        "correlationId":"correlation-1","concerns":[],"payload":%s}""", entries.getFirst().payload());
        assertThat(EventJson.MAPPER
                        .readTree(EventJson.MAPPER.writeValueAsString(shown.get(1)))
                        .propertyNames())
                .containsExactlyInAnyOrder(
                        "position",
                        "eventId",
                        "kind",
                        "subjectId",
                        "version",
                        "district",
                        "unit",
                        "effectiveOn",
                        "recordedAt",
                        "source",
                        "withheld");
    }

    @Test
    void aFilterByTypeLetsEverythingPassThatIsOfNoTypeToTheReader() {
        TimelineFilter asked = TimelineFilter.ALL.ofTypes(List.of("MisalignmentFlagged", "TeamFormed"));

        assertThat(discretion.widened(asked).types()).contains("TeamFormed", "MisalignmentFlagged", "VisionDrafted");
        assertThat(discretion.widened(asked).types()).doesNotContain("MemberAppointed");
        assertThat(discretion.widened(TimelineFilter.ALL)).isEqualTo(TimelineFilter.ALL);
        TimelineFilter others = TimelineFilter.ALL.ofTypes(List.of("TeamFormed"));
        assertThat(discretion.widened(others)).isEqualTo(others);
    }

    private static VisionDrafted draft(String team, LocalDate day) {
        return new VisionDrafted(team, Map.of("en", "Words"), List.of("m-1"), List.of(), day);
    }

    private static SubjectReads.History history(List<TimelineEntry> entries) {
        return new SubjectReads.History(entries, Counting.amendments(entries), entries.size());
    }
}
