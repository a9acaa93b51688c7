package org.throughline.query.question.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.query.question.teams.Spans.Span;

class SpansTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");

    @Test
    void joinsStretchesThatTouchOrOverlapAndKeepsOthersApart() {
        Spans spans = Spans.of(Stream.of(span(20, 30), span(5, 8), span(0, 5), span(2, 4)));
        assertThat(spans.all()).containsExactly(span(0, 8), span(20, 30));
    }

    @Test
    void includesTheFirstDayAndNotTheOneBehindTheLast() {
        Spans spans = Spans.of(Stream.of(span(0, 5)));
        assertThat(spans.include(DAY.minusDays(1))).isFalse();
        assertThat(spans.include(DAY)).isTrue();
        assertThat(spans.include(DAY.plusDays(4))).isTrue();
        assertThat(spans.include(DAY.plusDays(5))).isFalse();
    }

    @Test
    void sharesNoDayWithAStretchThatBeginsWhereItEnds() {
        assertThat(span(0, 5).with(span(5, 9))).isEmpty();
        assertThat(span(0, 5).with(Span.of(DAY.plusDays(4), null))).containsExactly(span(4, 5));
    }

    private static Span span(int from, int end) {
        return new Span(DAY.plusDays(from), DAY.plusDays(end));
    }
}
