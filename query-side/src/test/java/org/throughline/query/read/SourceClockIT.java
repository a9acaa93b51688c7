package org.throughline.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Folding;
import org.throughline.query.RandomHistory;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import org.throughline.query.history.EventMemory;
import org.throughline.query.history.Remembered;
import org.throughline.query.read.SubjectReads.FindHistory;
import org.throughline.query.read.SubjectReads.FindSubject;
import org.throughline.query.read.SubjectReads.FindSubjects;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.timeline.Known;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;
import org.throughline.query.tree.OrganizationPlaces;

/** What was known by the clock of the source: from the time on that an import claims. */
class SourceClockIT {

    private static final LocalDate DAY = LocalDate.parse("2016-09-01");
    private static final SubjectKey TEAM = new SubjectKey("team", "slt");

    private ViewDatabase views = new ViewDatabase();
    private Recording recording = new Recording();

    @BeforeTry
    void beginAnew() {
        views = new ViewDatabase();
        recording = new Recording();
    }

    @Test
    void knowsOfAnImportFromTheTimeItsSourceClaims() {
        recording.claimed(formed(), "2017-02-03T09:00:00Z", "import-1");
        recording.claimed(appointed("m-1"), "2018-02-03T09:00:00Z", "import-2");
        SubjectReads reads = reads();

        assertThat(reads.find(new FindSubject(TEAM, source("2017-02-03T08:59:59Z"))))
                .isEmpty();
        SubjectAnswer then = reads.find(new FindSubject(TEAM, source("2017-02-03T09:00:00Z")))
                .orElseThrow();
        assertThat(then.version()).isEqualTo(1);
        assertThat(then.claims()).isEqualTo(new Claims(Instant.parse("2017-02-03T09:00:00Z"), List.of("import-1"), 1));
        SubjectAnswer later = reads.find(new FindSubject(TEAM, source("2019-01-01T00:00:00Z")))
                .orElseThrow();
        assertThat(later.version()).isEqualTo(2);
        assertThat(Objects.requireNonNull(later.claims()).imports()).containsExactly("import-1", "import-2");
        assertThat(reads.find(new FindSubjects("team", null, source("2017-12-31T00:00:00Z"), null, 10)))
                .extracting(SubjectAnswer::version)
                .containsExactly(1L);
        assertThat(reads.find(new FindHistory(TEAM, source("2017-12-31T00:00:00Z")))
                        .items())
                .extracting(TimelineEntry::position)
                .containsExactly(1L);
        assertThat(reads.find(new FindSubject(TEAM, new Tense(null, 0L)))).isEmpty();
        assertThat(reads.find(new FindSubject(TEAM, new Tense(null, 2L)))
                        .orElseThrow()
                        .claims())
                .isNull();
    }

    @Test
    void knowsWhatWasRecordedHereFromTheTimeItWas() {
        recording.add(formed(), "d1", "s1", Recording.recordedAt(1));
        SubjectReads reads = reads();

        assertThat(reads.find(
                        new FindSubject(TEAM, source(Recording.recordedAt(1).toString()))))
                .isPresent();
        assertThat(reads.find(new FindSubject(
                        TEAM, source(Recording.recordedAt(1).minusMillis(1).toString()))))
                .isEmpty();
    }

    @Test
    void raisesWhatFallsBehindAnEarlierClaimOfTheSubjectAndSaysSo() {
        recording.claimed(formed(), "2018-01-01T00:00:00Z", "import-1");
        recording.claimed(appointed("m-1"), "2017-01-01T00:00:00Z", "import-2");
        TimelineEntry future = recording.claimed(appointed("m-2"), "2999-01-01T00:00:00Z", "import-3");
        // in two batches: what is written is looked up
        views.apply(recording.entries().subList(0, 1));
        List<TimelineEntry> fresh = views.apply(recording.entries());

        assertThat(fresh)
                .extracting(TimelineEntry::claimTakenAs)
                .containsExactly(Instant.parse("2018-01-01T00:00:00Z"), future.recordedAt());
        assertThat(views.timeline().of(TEAM, 3, null)).containsAll(fresh);
        assertThat(fresh.getFirst().originallyRecordedAt()).isEqualTo("2016-12-31T17:00:00-07:00");
        assertThat(views.timeline().after(0, TimelineFilter.ALL.claimedBy(Instant.parse("2018-01-01T00:00:00Z")), 10))
                .extracting(TimelineEntry::position)
                .containsExactly(1L, 2L);
        views.remake(TEAM, recording.entries());
        assertThat(views.timeline().of(TEAM, 3, null)).containsAll(fresh);
    }

    @Test
    void unitsLieWhereTheirSourceKnewThemToLie() {
        recording.claimed(
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "One", null, null, DAY),
                "2016-09-02T00:00:00Z",
                "import-1");
        recording.claimed(
                new OrganizationRegistered("d2", OrganizationKind.DISTRICT, "Two", null, null, DAY),
                "2016-09-02T00:00:00Z",
                "import-1");
        recording.claimed(
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, DAY),
                "2016-09-02T00:00:00Z",
                "import-1");
        recording.claimed(
                new OrganizationReparented("s1", "d2", null, DAY.plusDays(9)), "2017-03-01T00:00:00Z", "import-1");
        recording.claimed(formed(), "2016-09-03T00:00:00Z", "import-1");
        SubjectReads reads = reads();

        assertThat(district(reads, "2017-02-28T00:00:00Z")).isEqualTo("d1");
        assertThat(district(reads, "2017-03-01T00:00:00Z")).isEqualTo("d2");
        assertThat(reads.find(new FindSubjects("team", "d1", source("2017-02-28T00:00:00Z"), null, 10)))
                .hasSize(1);
        assertThat(reads.find(new FindSubjects("team", "d1", source("2017-03-01T00:00:00Z"), null, 10)))
                .isEmpty();
    }

    @Test
    void whatWasBelievedOnADayIsWhatItsSourceHadByThen() {
        recording.claimed(formed(), "2017-02-03T09:00:00Z", "import-1");
        recording.claimed(appointed("m-1"), "2018-02-03T09:00:00Z", "import-1");
        views.apply(recording.entries());
        EventMemory memory = views.memory();
        Snapshots snapshots = SnapshotsOf.everybody(
                ViewDatabase.KINDS, memory, new OrganizationPlaces(memory, new OrganizationFold()), views.timeline());
        Tense now = new Tense(LocalDate.parse("2017-06-30"), null, Tense.EVER);

        Snapshot believed = snapshots.at(now, null, Reader.ANYBODY).believed();

        assertThat(believed.histories(TeamState.class).get("slt"))
                .extracting(Remembered::position)
                .containsExactly(1L);
        assertThat(snapshots
                        .at(new Tense(now.asOf(), null), null, Reader.ANYBODY)
                        .believed()
                        .known())
                .isEqualTo(Known.upTo(0));
    }

    @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
    void whateverIsClaimedWhatWasKnownIsTheBeginningOfEachStream(
            @ForAll("histories") List<SubjectEvent> history,
            @ForAll @Size(40) List<@IntRange(max = 99) Integer> claims,
            @ForAll @IntRange(max = 99) int asked) {
        IntStream.range(0, history.size())
                .forEach(i -> recording.claimed(
                        history.get(i), moment(claims.get(i % claims.size())).toString(), "import-1"));
        for (int from = 0; from < history.size(); from += 7) {
            views.apply(recording.entries().subList(from, Math.min(history.size(), from + 7)));
        }
        Known known = new Known(history.size(), moment(asked));
        List<SubjectKey> keys =
                recording.entries().stream().map(TimelineEntry::key).distinct().toList();
        for (SubjectKey key : keys) {
            List<TimelineEntry> all = views.timeline().of(key, Known.upTo(history.size()), null);
            List<TimelineEntry> then = views.timeline().of(key, known, null);
            assertThat(all).filteredOn(entry -> entry.version() <= then.size()).containsExactlyElementsOf(then);
            assertThat(folded(key, known)).isEqualTo(Folding.of(ViewDatabase.KINDS.named(key.kind()), then));
        }
    }

    @Provide
    Arbitrary<List<SubjectEvent>> histories() {
        return RandomHistory.ofUpTo(40);
    }

    private static Instant moment(int step) {
        return Instant.parse("2018-01-01T00:00:00Z").plusSeconds(3600L * step);
    }

    private Folding<?> folded(SubjectKey key, Known known) {
        return views.memory().history(key).orElseThrow().fold(ViewDatabase.KINDS.named(key.kind()), null, known);
    }

    private static @Nullable String district(SubjectReads reads, String by) {
        return reads.find(new FindSubject(TEAM, source(by))).orElseThrow().district();
    }

    private static Tense source(String by) {
        return new Tense(null, null, Instant.parse(by));
    }

    private static TeamFormed formed() {
        return new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(), DAY);
    }

    private static MemberAppointed appointed(String member) {
        return new MemberAppointed("slt", member, "TEACHER", DAY);
    }

    private SubjectReads reads() {
        views.apply(recording.entries());
        EventMemory memory = views.memory();
        return new SubjectReads(
                ViewDatabase.KINDS,
                views.timeline(),
                memory,
                new OrganizationPlaces(memory, new OrganizationFold()),
                views.client(),
                Clock.systemUTC());
    }
}
