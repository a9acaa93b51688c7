package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.query.question.implementation.MeasuresAnswer.Change;
import org.throughline.query.question.implementation.MeasuresAnswer.Move;
import org.throughline.query.question.implementation.MeasuresAnswer.Point;
import org.throughline.query.question.implementation.StageMoves.StageMove;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.measure.MeasureState.Reading;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Interval;

/** What is needed of measures and stages to answer what moved first. */
final class Measures {

    private final Collection<MeasureState> measures;
    private final Map<String, List<Track>> tracks;
    private final BiPredicate<String, LocalDate> here;
    private final LocalDate day;

    /**
     * Takes in what is known.
     *
     * @param here whether what took effect in a unit on a day is asked about
     * @param day the day asked about
     */
    Measures(
            Collection<MeasureState> measures,
            Collection<StageState> tracks,
            BiPredicate<String, LocalDate> here,
            LocalDate day) {
        this.measures = measures;
        this.tracks = tracks.stream()
                .map(Track::of)
                .collect(Collectors.groupingBy(track -> track.state().organizationId()));
        this.here = here;
        this.day = day;
    }

    /** A track and its moves. */
    private record Track(StageState state, List<StageMove> moves) {
        static Track of(StageState state) {
            return new Track(state, StageMoves.of(state));
        }
    }

    /** The first day of anything told here; the day asked about where there is nothing. */
    LocalDate beginning() {
        return Stream.concat(
                        measures.stream().flatMap(measure -> firstOf(measure).stream()),
                        tracks.values().stream().flatMap(List::stream).flatMap(this::entries))
                .min(Comparator.naturalOrder())
                .orElse(day);
    }

    /** The day it was defined; where that was elsewhere, that of its first reading here. */
    private Optional<LocalDate> firstOf(MeasureState measure) {
        return Stream.concat(
                        Stream.of(measure.definedOn()),
                        measure.counting().stream().map(Reading::on))
                .filter(on -> here.test(measure.organizationId(), on))
                .findFirst();
    }

    private Stream<LocalDate> entries(Track track) {
        return track.state().intervals().stream()
                .map(Interval::from)
                .filter(on -> here.test(track.state().organizationId(), on));
    }

    /**
     * The answer for some days.
     *
     * @param category only measures of this one; absent for all
     */
    MeasuresAnswer answer(Window window, @Nullable MeasureCategory category) {
        List<MeasureTrend> trends = measures.stream()
                .filter(measure -> category == null || measure.category() == category)
                .sorted(Comparator.comparing(MeasureState::organizationId)
                        .thenComparing(MeasureState::category)
                        .thenComparing(MeasureState::measureId))
                .map(MeasureTrend::of)
                .toList();
        List<Point> readings =
                trends.stream().flatMap(trend -> readings(trend, window)).toList();
        List<Move> moves =
                trends.stream().flatMap(trend -> moves(trend, window)).toList();
        Set<String> told = new HashSet<>();
        readings.forEach(reading -> told.add(reading.measureId()));
        moves.forEach(move -> told.add(move.measureId()));
        return new MeasuresAnswer(
                trends.stream()
                        .filter(trend -> isHere(trend, day)
                                || told.contains(trend.measure().measureId()))
                        .map(MeasureTrend::series)
                        .toList(),
                readings,
                moves);
    }

    private boolean isHere(MeasureTrend trend, LocalDate on) {
        return here.test(trend.measure().organizationId(), on);
    }

    private Stream<Point> readings(MeasureTrend trend, Window window) {
        return trend.points().stream().filter(point -> window.contains(point.on()) && isHere(trend, point.on()));
    }

    private Stream<Move> moves(MeasureTrend trend, Window window) {
        MeasureState measure = trend.measure();
        return tracks.getOrDefault(measure.organizationId(), List.of()).stream()
                .filter(track -> measure.isToShow(track.state()))
                .flatMap(track -> track.moves().stream())
                .filter(move -> window.contains(move.on()) && isHere(trend, move.on()))
                .sorted(Comparator.comparing(StageMove::on).thenComparing(StageMove::practice))
                .map(move -> beside(trend, move));
    }

    private static Move beside(MeasureTrend trend, StageMove move) {
        Change before = trend.before(move.on());
        Change after = trend.after(move.on());
        return new Move(
                trend.measure().measureId(),
                trend.measure().organizationId(),
                move.practice(),
                move.direction(),
                move.to(),
                move.on(),
                MeasureTrend.order(before, after),
                before,
                after);
    }
}
