package org.throughline.query.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.measure.MeasureCategory;
import org.throughline.query.measure.MeasuresAnswer.Change;
import org.throughline.query.measure.MeasuresAnswer.Move;
import org.throughline.query.measure.StageMoves.StageMove;
import org.throughline.query.read.Window;
import org.throughline.query.stage.StageState;
import org.throughline.query.stage.StageState.Interval;

/** What is needed of measures and stages to answer what moved first. */
record Measures(Collection<MeasureState> measures, Collection<StageState> tracks) {

    /** The first day of anything told here; the day asked about where there is nothing. */
    LocalDate beginning(LocalDate day) {
        return Stream.concat(
                        measures.stream().map(MeasureState::definedOn),
                        tracks.stream()
                                .flatMap(track -> track.intervals().stream())
                                .map(Interval::from))
                .min(Comparator.naturalOrder())
                .orElse(day);
    }

    /**
     * The answer for some days.
     *
     * @param category only measures of this one; absent for all
     */
    MeasuresAnswer answer(long position, LocalDate day, Window window, @Nullable MeasureCategory category) {
        List<Trend> trends = measures.stream()
                .filter(measure -> category == null || measure.category() == category)
                .sorted(Comparator.comparing(MeasureState::organizationId)
                        .thenComparing(MeasureState::category)
                        .thenComparing(MeasureState::measureId))
                .map(Trend::of)
                .toList();
        return new MeasuresAnswer(
                position,
                day,
                window.from(),
                window.to(),
                trends.stream().map(Trend::series).toList(),
                trends.stream()
                        .flatMap(trend -> trend.points().stream())
                        .filter(point -> window.contains(point.on()))
                        .toList(),
                trends.stream().flatMap(trend -> moves(trend, window)).toList());
    }

    private Stream<Move> moves(Trend trend, Window window) {
        MeasureState measure = trend.measure();
        return tracks.stream()
                .filter(measure::isToShow)
                .flatMap(track -> StageMoves.of(track).stream())
                .filter(move -> window.contains(move.on()))
                .sorted(Comparator.comparing(StageMove::on).thenComparing(StageMove::practice))
                .map(move -> beside(trend, move));
    }

    private static Move beside(Trend trend, StageMove move) {
        Change before = trend.before(move.on());
        Change after = trend.after(move.on());
        return new Move(
                trend.measure().measureId(),
                trend.measure().organizationId(),
                move.practice(),
                move.direction(),
                move.to(),
                move.on(),
                Trend.order(before, after),
                before,
                after);
    }
}
