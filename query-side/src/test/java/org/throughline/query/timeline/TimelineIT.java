package org.throughline.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.json.EventJson;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import tools.jackson.databind.JsonNode;

class TimelineIT {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final List<TimelineEntry> ENTRIES = recorded();
    private static final ViewDatabase VIEWS = new ViewDatabase();

    static {
        VIEWS.apply(ENTRIES);
    }

    @Property(tries = 150)
    void letsPassWhatTheFilterLetsPassInMemory(
            @ForAll("filters") TimelineFilter filter, @ForAll("positions") long position) {
        assertThat(VIEWS.timeline().after(position, filter, 100))
                .isEqualTo(ENTRIES.stream()
                        .filter(entry -> entry.position() > position && filter.matches(entry))
                        .toList());
        assertThat(VIEWS.timeline().before(position, filter, 100))
                .isEqualTo(ENTRIES.stream()
                        .filter(entry -> entry.position() < position && filter.matches(entry))
                        .sorted(Comparator.comparingLong(TimelineEntry::position)
                                .reversed())
                        .toList());
    }

    @Test
    void pagesWithoutGapOrRepeat() {
        assertThat(VIEWS.timeline().after(0, TimelineFilter.ALL, 7)).isEqualTo(ENTRIES.subList(0, 7));
        assertThat(VIEWS.timeline().after(7, TimelineFilter.ALL, 7)).isEqualTo(ENTRIES.subList(7, 14));
        assertThat(VIEWS.timeline().before(4, TimelineFilter.ALL, 2))
                .extracting(TimelineEntry::position)
                .containsExactly(3L, 2L);
    }

    @Test
    void findsTheLastPositionRecordedByAMoment() {
        Timeline timeline = VIEWS.timeline();
        assertThat(timeline.positionAt(Recording.BEGIN)).isZero();
        assertThat(timeline.positionAt(Recording.recordedAt(5))).isEqualTo(5);
        assertThat(timeline.positionAt(Recording.recordedAt(5).minusNanos(1000)))
                .isEqualTo(4);
        assertThat(timeline.positionAt(Recording.recordedAt(999))).isEqualTo(ENTRIES.size());
    }

    @Test
    void doesNotCountWhatWasRecordedWithinTheNextMicrosecond() {
        assertThat(VIEWS.timeline().positionAt(Recording.recordedAt(5).minusNanos(1)))
                .isEqualTo(4);
    }

    /** However long the timeline is: every past state of knowledge is asked for by a moment. */
    @Test
    void findsAMomentWithoutWalkingTheTimeline() {
        JdbcClient views = new ViewDatabase().client();
        views.sql("""
                        insert into timeline (position, event_id, kind, subject_id, version, type, revision, effective_on,
                                              recorded_at, claimed_at, payload)
                        select n, 'e' || n, 'team', 't' || n, 1, 'TeamFormed', 1, date '2018-09-01',
                               timestamptz '2016-01-01' + n * interval '1 hour',
                               timestamptz '2016-01-01' + n * interval '1 hour', '{}'
                        from generate_series(1, 20000) as n""").update();
        views.sql("analyze timeline").update();
        for (String moment : List.of("2016-01-02", "2017-01-01", "2018-04-01", "2015-01-01", "2030-01-01")) {
            JsonNode plan = EventJson.MAPPER.readTree(views.sql("explain (analyze, format json) "
                            + Timeline.LAST_BY.replace(":moment", "timestamptz '" + moment + "'"))
                    .query(String.class)
                    .single());
            assertThat(rowsLookedAt(plan.at("/0/Plan")))
                    .as("%s: %s", moment, plan)
                    .isLessThanOrEqualTo(2);
        }
    }

    private static long rowsLookedAt(JsonNode node) {
        long here = node.path("Actual Rows").asLong()
                + node.path("Rows Removed by Filter").asLong(0);
        return here
                + node.path("Plans")
                        .valueStream()
                        .mapToLong(TimelineIT::rowsLookedAt)
                        .sum();
    }

    @Provide
    Arbitrary<TimelineFilter> filters() {
        Arbitrary<Instant> moments = Arbitraries.longs()
                .between(0, 31)
                .flatMap(second -> Arbitraries.of(-1000L, -600L, -400L, -1L, 0L, 1L, 400L, 600L, 1000L)
                        .map(nanos -> Recording.recordedAt(second).plusNanos(nanos)));
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-1, 5).map(DAY::plusDays);
        return Combinators.combine(
                        stays(days).injectNull(0.5),
                        Arbitraries.of("s1", "s2").injectNull(0.7),
                        Arbitraries.of("team", "stage", "plan").injectNull(0.7),
                        Arbitraries.of("slt", "s1~PBIS").injectNull(0.8),
                        Arbitraries.of("TeamFormed", "MemberAppointed", "StageEntered", "Nothing")
                                .list()
                                .ofMaxSize(2),
                        days.injectNull(0.6),
                        days.injectNull(0.6),
                        Combinators.combine(moments.injectNull(0.6), moments.injectNull(0.6))
                                .as(Moments::new))
                .as((stays, unit, kind, subject, types, from, to, recorded) -> new TimelineFilter(
                        stays == null ? null : () -> stays,
                        unit,
                        kind,
                        subject,
                        types,
                        from,
                        to,
                        recorded.from(),
                        recorded.to()));
    }

    private static Arbitrary<Stays> stays(Arbitrary<LocalDate> days) {
        Arbitrary<List<Stays.Stay>> some = Combinators.combine(days.injectNull(0.3), days.injectNull(0.3))
                .as(Stays.Stay::new)
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of("d1", "d2", "d3"),
                        Arbitraries.maps(Arbitraries.of("s0", "s1", "s2"), some).ofMaxSize(2))
                .as(Stays::new);
    }

    private record Moments(@Nullable Instant from, @Nullable Instant to) {}

    @Provide
    Arbitrary<Long> positions() {
        return Arbitraries.longs().between(0, 31);
    }

    private static List<TimelineEntry> recorded() {
        Recording recording = new Recording();
        IntStream.range(0, 30).forEach(i -> {
            LocalDate day = DAY.plusDays(i * 7 % 5);
            SubjectEvent event = switch (i % 3) {
                case 0 -> new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(), day);
                case 1 -> new MemberAppointed("slt", "a", "TEACHER", day);
                default -> new StageEntered("s1", "PBIS", Stage.FULL, List.of(), day);
            };
            recording.add(event, i % 4 == 0 ? null : "d" + i % 4, i % 5 == 0 ? null : "s" + i % 3);
        });
        return recording.entries();
    }
}
