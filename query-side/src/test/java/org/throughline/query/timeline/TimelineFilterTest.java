package org.throughline.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.query.Recording;

class TimelineFilterTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final TimelineEntry ENTRY =
            Recording.of(new MemberAppointed("slt", "a", "TEACHER", DAY)).getFirst();
    private static final TimelineEntry STATEWIDE =
            new Recording().add(new MemberAppointed("slt", "a", "TEACHER", DAY), null, null);
    private static final Instant MOMENT = ENTRY.recordedAt();

    @Test
    void letsEverythingPassByDefault() {
        assertThat(TimelineFilter.ALL.matches(ENTRY)).isTrue();
        assertThat(TimelineFilter.ALL.matches(STATEWIDE)).isTrue();
    }

    @Test
    void goesByDistrictAndUnit() {
        assertThat(in("d1", null).matches(ENTRY)).isTrue();
        assertThat(in("d2", null).matches(ENTRY)).isFalse();
        assertThat(in(null, "s1").matches(ENTRY)).isTrue();
        assertThat(in(null, "s2").matches(ENTRY)).isFalse();
    }

    @Test
    void leavesOutWhatConcernsNoDistrictWhenOneIsAskedFor() {
        assertThat(in("d1", null).matches(STATEWIDE)).isFalse();
        assertThat(in(null, "s1").matches(STATEWIDE)).isFalse();
    }

    @Test
    void goesBySubject() {
        assertThat(TimelineFilter.of("team", "slt").matches(ENTRY)).isTrue();
        assertThat(TimelineFilter.of("team", "dlt").matches(ENTRY)).isFalse();
        assertThat(TimelineFilter.of("direction", "slt").matches(ENTRY)).isFalse();
    }

    @Test
    void goesByAnyOfSeveralTypes() {
        assertThat(typed("MemberAppointed", "TeamFormed").matches(ENTRY)).isTrue();
        assertThat(typed("TeamFormed").matches(ENTRY)).isFalse();
        assertThat(typed().matches(ENTRY)).isTrue();
    }

    @Test
    void includesTheFirstAndTheLastEffectiveDay() {
        assertThat(effective(DAY, DAY).matches(ENTRY)).isTrue();
        assertThat(effective(DAY.plusDays(1), null).matches(ENTRY)).isFalse();
        assertThat(effective(null, DAY.minusDays(1)).matches(ENTRY)).isFalse();
    }

    @Test
    void includesTheFirstAndTheLastMomentOfRecording() {
        assertThat(recorded(MOMENT, MOMENT).matches(ENTRY)).isTrue();
        assertThat(recorded(MOMENT.plusNanos(1000), null).matches(ENTRY)).isFalse();
        assertThat(recorded(null, MOMENT.minusNanos(1000)).matches(ENTRY)).isFalse();
    }

    private static TimelineFilter in(@Nullable String district, @Nullable String unit) {
        return new TimelineFilter(
                district == null ? null : () -> new Stays(district, Map.of()),
                unit,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static TimelineFilter typed(String... types) {
        return new TimelineFilter(null, null, null, null, List.of(types), null, null, null, null);
    }

    private static TimelineFilter effective(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new TimelineFilter(null, null, null, null, List.of(), from, to, null, null);
    }

    private static TimelineFilter recorded(@Nullable Instant from, @Nullable Instant to) {
        return new TimelineFilter(null, null, null, null, List.of(), null, null, from, to);
    }
}
