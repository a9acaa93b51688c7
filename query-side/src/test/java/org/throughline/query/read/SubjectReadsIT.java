package org.throughline.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.Amendment;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.json.EventJson;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Counting;
import org.throughline.query.RandomHistory;
import org.throughline.query.Recording;
import org.throughline.query.SubjectKind;
import org.throughline.query.ViewDatabase;
import org.throughline.query.history.EventMemory;
import org.throughline.query.read.SubjectReads.FindHistory;
import org.throughline.query.read.SubjectReads.FindSubject;
import org.throughline.query.read.SubjectReads.FindSubjects;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.tree.OrganizationPlaces;

class SubjectReadsIT {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");

    @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
    void answersAboutThePastWhatTellingTheEventsByHandGives(
            @ForAll("histories") List<SubjectEvent> history,
            @ForAll("days") LocalDate asOf,
            @ForAll @IntRange(max = 40) int known) {
        List<TimelineEntry> entries = Recording.of(history);
        SubjectReads reads = reads(entries, 5);
        long knownAt = Math.min(known, entries.size());
        Tense tense = new Tense(asOf, knownAt);
        keys(entries).forEach(key -> {
            List<TimelineEntry> recorded = entries.stream()
                    .filter(entry -> entry.key().equals(key) && entry.position() <= knownAt)
                    .sorted(Comparator.comparing(TimelineEntry::effectiveOn))
                    .toList();
            List<TimelineEntry> told = recorded.stream()
                    .filter(entry -> !entry.effectiveOn().isAfter(asOf))
                    .toList();
            assertThat(reads.find(new FindHistory(key, tense)))
                    .isEqualTo(new SubjectReads.History(told, Counting.amendments(recorded), knownAt));
            Optional<SubjectAnswer> answer = reads.find(new FindSubject(key, tense));
            assertThat(answer.map(SubjectAnswer::state)).isEqualTo(byHand(key, recorded, asOf));
            answer.ifPresent(found -> assertThat(found)
                    .returns((long) told.size(), SubjectAnswer::version)
                    .returns(knownAt, SubjectAnswer::position));
        });
    }

    @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
    void answersAboutNowWhatThePastTenseGivesForEverythingKnown(
            @ForAll("histories") List<SubjectEvent> history, @ForAll @IntRange(min = 1, max = 9) int size) {
        List<TimelineEntry> entries = Recording.of(history);
        SubjectReads reads = reads(entries, size);
        Tense everything = new Tense(RandomHistory.END, (long) entries.size());
        keys(entries).forEach(key -> {
            Optional<SubjectAnswer> stored = reads.find(new FindSubject(key, Tense.NOW));
            Optional<SubjectAnswer> folded = reads.find(new FindSubject(key, everything));
            assertThat(folded.map(SubjectReadsIT::undated)).isEqualTo(stored);
        });
        ViewDatabase.KINDS.all().forEach(kind -> {
            assertThat(reads.find(new FindSubjects(kind.name(), null, everything, null, 100)))
                    .map(SubjectReadsIT::undated)
                    .isEqualTo(reads.find(new FindSubjects(kind.name(), null, Tense.NOW, null, 100)));
        });
    }

    @Provide
    Arbitrary<List<SubjectEvent>> histories() {
        return RandomHistory.ofUpTo(40);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return RandomHistory.days();
    }

    @Test
    void knowsNothingOfASubjectBeforeItsFirstDayOrItsFirstRecording() {
        SubjectReads reads = reads(Recording.of(team("t1"), team("t2")), 10);
        SubjectKey second = new SubjectKey("team", "t2");
        assertThat(reads.find(new FindSubject(second, new Tense(DAY, null)))).isPresent();
        assertThat(reads.find(new FindSubject(second, new Tense(DAY.minusDays(1), null))))
                .isEmpty();
        assertThat(reads.find(new FindSubject(second, new Tense(null, 2L)))).isPresent();
        assertThat(reads.find(new FindSubject(second, new Tense(null, 1L)))).isEmpty();
        assertThat(reads.find(new FindSubject(new SubjectKey("team", "t3"), Tense.NOW)))
                .isEmpty();
    }

    @Test
    void pagesThroughSubjectsTheSameWayInEveryTense() {
        SubjectReads reads = reads(Recording.of(team("b"), team("a"), team("B"), team("é"), team("a-1")), 10);
        for (Tense tense : List.of(Tense.NOW, new Tense(DAY, null), new Tense(null, 5L))) {
            assertThat(ids(reads, tense, null, null, 3)).containsExactly("B", "a", "a-1");
            assertThat(ids(reads, tense, null, "a-1", 3)).containsExactly("b", "é");
            assertThat(ids(reads, tense, null, "é", 3)).isEmpty();
        }
    }

    @Test
    void findsTheSubjectsOfADistrictInEveryTense() {
        Recording recording = twoDistricts();
        recording.add(team("t1"), "d1", "s1");
        recording.add(team("t2"), "d2", "s2");
        recording.add(team("t3"), null, null);
        SubjectReads reads = reads(recording.entries(), 10);
        for (Tense tense : List.of(Tense.NOW, new Tense(DAY, null), new Tense(null, 7L))) {
            assertThat(ids(reads, tense, "d1", null, 9)).containsExactly("t1");
            assertThat(ids(reads, tense, "d3", null, 9)).isEmpty();
            assertThat(ids(reads, tense, null, null, 9)).containsExactly("t1", "t2", "t3");
        }
    }

    /** Nothing is recorded of the team after the move, and it moves with its school all the same. */
    @Test
    void countsASubjectToTheDistrictItsUnitLayInOnTheDayAsFarAsWasKnown() {
        Recording recording = twoDistricts();
        recording.add(team("t1"), "d1", "s1");
        recording.add(new OrganizationReparented("s1", "d2", "boundary redrawn", DAY.plusDays(100)), "d2", "s1");
        SubjectReads reads = reads(recording.entries(), 3);
        assertThat(ids(reads, Tense.NOW, "d1", null, 9)).isEmpty();
        assertThat(ids(reads, Tense.NOW, "d2", null, 9)).containsExactly("t1");
        Tense before = new Tense(DAY.plusDays(99), null);
        assertThat(ids(reads, before, "d1", null, 9)).containsExactly("t1");
        assertThat(ids(reads, before, "d2", null, 9)).isEmpty();
        Tense notKnown = new Tense(DAY.plusDays(100), 5L);
        assertThat(ids(reads, notKnown, "d1", null, 9)).containsExactly("t1");
        assertThat(ids(reads, notKnown, "d2", null, 9)).isEmpty();
        SubjectKey team = new SubjectKey("team", "t1");
        assertThat(reads.find(new FindSubject(team, Tense.NOW)).orElseThrow().district())
                .isEqualTo("d2");
        assertThat(reads.find(new FindSubject(team, before)).orElseThrow().district())
                .isEqualTo("d1");
    }

    private static Recording twoDistricts() {
        Recording recording = new Recording();
        for (String district : List.of("d1", "d2")) {
            recording.add(
                    new OrganizationRegistered(district, OrganizationKind.DISTRICT, district, null, null, DAY),
                    district,
                    district);
        }
        recording.add(new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "One", "d1", null, DAY), "d1", "s1");
        recording.add(new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Two", "d2", null, DAY), "d2", "s2");
        return recording;
    }

    private static SubjectReads reads(List<TimelineEntry> entries, int size) {
        ViewDatabase views = new ViewDatabase();
        for (int from = 0; from < entries.size(); from += size) {
            views.apply(entries.subList(from, Math.min(entries.size(), from + size)));
        }
        EventMemory memory = views.memory();
        return new SubjectReads(
                ViewDatabase.KINDS,
                views.timeline(),
                memory,
                new OrganizationPlaces(memory, new OrganizationFold()),
                views.client(),
                Clock.systemUTC());
    }

    private static Stream<SubjectKey> keys(List<TimelineEntry> entries) {
        return entries.stream().map(TimelineEntry::key).distinct();
    }

    private static Optional<String> byHand(SubjectKey key, List<TimelineEntry> known, LocalDate asOf) {
        return byHand(ViewDatabase.KINDS.named(key.kind()), known, asOf);
    }

    private static <S, E extends SubjectEvent> Optional<String> byHand(
            SubjectKind<S, E> kind, List<TimelineEntry> known, LocalDate asOf) {
        @Nullable S state = null;
        for (SubjectEvent event : counting(known)) {
            if (!event.effectiveOn().isAfter(asOf)) {
                state = kind.fold(state, kind.family().cast(event));
            }
        }
        return Optional.ofNullable(state).map(EventJson.MAPPER::writeValueAsString);
    }

    /** What counts, by the words of the definition: slowly, and in effective order. */
    private static List<SubjectEvent> counting(List<TimelineEntry> known) {
        return known.stream()
                .sorted(Comparator.comparingLong(TimelineEntry::version))
                .filter(entry -> !(entry.event() instanceof Amendment))
                .flatMap(entry -> switch (holding(entry.version(), known)
                        .map(TimelineEntry::event)
                        .orElse(entry.event())) {
                    case EntryRetracted retracted -> Stream.empty();
                    case EntryCorrected corrected -> Stream.of(corrected.right().event());
                    case SubjectEvent event -> Stream.of(event);
                })
                .sorted(Comparator.comparing(SubjectEvent::effectiveOn))
                .toList();
    }

    /** The last amendment of an entry that none which holds takes back. */
    private static Optional<TimelineEntry> holding(long version, List<TimelineEntry> known) {
        return known.stream()
                .filter(later -> later.version() > version
                        && later.event() instanceof Amendment amendment
                        && amendment.entry() == version
                        && holding(later.version(), known).isEmpty())
                .max(Comparator.comparingLong(TimelineEntry::version));
    }

    /** The answer without the day that was asked about. */
    private static SubjectAnswer undated(SubjectAnswer a) {
        return new SubjectAnswer(
                a.kind(),
                a.id(),
                a.version(),
                a.changedAt(),
                a.position(),
                null,
                a.district(),
                a.unit(),
                a.state(),
                null,
                null);
    }

    private static List<String> ids(
            SubjectReads reads, Tense tense, @Nullable String district, @Nullable String after, int limit) {
        return reads.find(new FindSubjects("team", district, tense, after, limit)).stream()
                .map(SubjectAnswer::id)
                .toList();
    }

    private static TeamFormed team(String id) {
        return new TeamFormed(id, "s1", TeamLevel.SCHOOL, "Team", null, List.of(), DAY);
    }
}
