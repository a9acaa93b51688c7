package org.throughline.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.SubjectEvent;
import org.throughline.events.direction.direction.DirectionEvent.VisionDrafted;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRenamed;
import org.throughline.events.json.EventJson;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import org.throughline.query.search.EntryIndex.Match;
import org.throughline.query.search.EntryIndex.Wanted;
import org.throughline.query.timeline.Known;
import org.throughline.query.timeline.TimelineEntry;

/** Words are found as they are written into the index, in every tense. */
class EntryIndexIT {

    private static final LocalDate DAY = LocalDate.parse("2019-03-01");

    private final ViewDatabase views = new ViewDatabase();
    private final Recording recording = new Recording();

    @Test
    void everyWordOfEveryEventIsFoundAndNoIdOfAPersonIs() {
        EventCatalog.ALL.types().forEach(type -> recording.add(frozen(type)));
        views.apply(recording.entries());

        for (TimelineEntry entry : recording.entries()) {
            for (EventTexts.Text text : EventTexts.of(entry.event())) {
                List<String> words =
                        TextWord.in(text.words()).stream().map(TextWord::folded).toList();
                assertThat(text.words()).as(entry.type()).doesNotMatch("m-\\d+");
                for (int i = 0; i < words.size(); i += 10) {
                    String some = String.join(" ", words.subList(i, Math.min(i + 10, words.size())));
                    assertThat(find(some)).as("%s in %s", some, entry.type()).contains(entry.position());
                }
            }
        }
        assertThat(find("whateverNobodyWrote")).isEmpty();
    }

    @Test
    void whatSomethingIsCalledWeighsMore() {
        record(vision("t1", "The name of our school is no matter"), "s1");
        record(renamed("s2", "School of the name"), "s2");
        record(vision("t3", "A name for a school"), "s3");
        views.apply(recording.entries());

        assertThat(find("school name").getFirst()).isEqualTo(2);
    }

    @Test
    void findsWhateverTheCaseAndTheAccents() {
        record(vision("t1", "Cada niño LEE a diario, y su escuela también"), "s1");
        views.apply(recording.entries());

        assertThat(find("NINO lee tamb")).containsExactly(1L);
        assertThat(find("niño también")).containsExactly(1L);
        assertThat(find("nin lee")).isEmpty();
    }

    @Test
    void knowsNothingOfWhatCameLaterByEitherClock() {
        recording.claimed(vision("t1", "reading"), "2018-01-01T00:00:00Z", "i1");
        recording.claimed(vision("t2", "reading"), "2024-01-01T00:00:00Z", "i2");
        views.apply(recording.entries());

        assertThat(find(wanted("reading", Known.upTo(1)))).containsExactly(1L);
        assertThat(find(wanted("reading", new Known(2, Instant.parse("2019-01-01T00:00:00Z")))))
                .containsExactly(1L);
        assertThat(find(wanted("reading", new Known(2, Instant.MAX)))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(find(new Wanted(
                        Sought.read("reading"),
                        Set.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        DAY.minusDays(1),
                        Known.upTo(2))))
                .isEmpty();
    }

    @Test
    void narrowsToKindYearAndUnits() {
        record(vision("t1", "reading"), "s1");
        record(vision("t2", "reading"), "s2");
        views.apply(recording.entries());

        assertThat(find(narrow(List.of("s2"), "direction", 2019))).containsExactly(2L);
        assertThat(find(narrow(List.of("s2"), "plan", 2019))).isEmpty();
        assertThat(find(narrow(List.of("s2"), "direction", 2018))).isEmpty();
        assertThat(find(narrow(List.of(), null, null))).isEmpty();
    }

    @Test
    void wordsAUnitIsCalledByNeedNotBeSaidAgainThere() {
        record(vision("t1", "reading"), "elm");
        record(vision("t2", "reading"), "oak");
        record(vision("t3", "reading as at Elm Street"), "oak");
        views.apply(recording.entries());

        Wanted wanted = new Wanted(
                Sought.read("elm street reading"),
                Set.of("elm", "street"),
                List.of("elm"),
                null,
                null,
                null,
                null,
                Known.upTo(3));
        assertThat(find(wanted)).containsExactlyInAnyOrder(1L, 3L);
        assertThat(find("elm street")).containsExactly(3L);
    }

    @Test
    void ofABookItKeepsTheBeginning() {
        record(vision("t1", "first " + "word ".repeat(60_000) + "last"), "s1");
        record(vision("t2", "first " + "𝒜".repeat(200_000)), "s1");
        views.apply(recording.entries());

        assertThat(find("first")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(find("last")).isEmpty();
    }

    @Test
    void whatIsMadeAnewOfASubjectIsFoundAsBefore() {
        record(vision("t1", "reading"), "s1");
        record(vision("t2", "reading"), "s1");
        views.apply(recording.entries());
        Map<String, List<String>> before = views.dump();

        TimelineEntry first = recording.entries().getFirst();
        views.remake(first.key(), List.of(first));

        assertThat(views.dump().get("entry_words")).isEqualTo(before.get("entry_words"));
        views.remake(first.key(), List.of());
        assertThat(find("reading")).containsExactly(2L);
    }

    private void record(SubjectEvent event, String unit) {
        recording.add(event, "d1", unit);
    }

    private static SubjectEvent vision(String team, String words) {
        return new VisionDrafted(team, Map.of("en", words), List.of("m-1"), List.of(), List.of(), DAY);
    }

    private static SubjectEvent renamed(String unit, String name) {
        return new OrganizationRenamed(unit, name, null, DAY);
    }

    private static SubjectEvent frozen(EventType type) {
        String name = "/frozen/%s.%d.json".formatted(type.name(), type.revision());
        try (InputStream in = Objects.requireNonNull(EntryIndexIT.class.getResourceAsStream(name), name)) {
            return EventJson.read(type.name(), type.revision(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Long> find(String words) {
        return find(wanted(words, Known.upTo(1000)));
    }

    private List<Long> find(Wanted wanted) {
        return new EntryIndex(views.client())
                .find(wanted).stream().map(Match::position).toList();
    }

    private static Wanted wanted(String words, Known known) {
        return new Wanted(Sought.read(words), Set.of(), List.of(), null, null, null, null, known);
    }

    private static Wanted narrow(List<String> units, @Nullable String kind, @Nullable Integer year) {
        return new Wanted(Sought.read("reading"), Set.of(), List.of(), units, kind, year, null, Known.upTo(1000));
    }
}
