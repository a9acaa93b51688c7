package org.throughline.query.question.talk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.Days;
import org.throughline.query.question.talk.SuccessesAnswer.OfStage;
import org.throughline.query.question.talk.SuccessesAnswer.OfSuccess;
import org.throughline.query.question.talk.SuccessesAnswer.OfUnit;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Interval;
import org.throughline.query.subject.talk.success.SuccessState;

/** Counts how often people were told of successes. Pure. */
final class Successes {

    private static final int YEAR = 365;

    private final Window window;
    private final List<SuccessState> told;
    private final Map<String, List<SuccessState>> byUnit;
    private final Collection<StageState> tracks;

    /**
     * Counts these.
     *
     * @param here whether a unit lay in the district on a day
     */
    Successes(
            Window window,
            Collection<SuccessState> successes,
            Collection<StageState> tracks,
            BiPredicate<String, LocalDate> here) {
        this.window = window;
        this.tracks = tracks;
        this.told = successes.stream()
                .filter(one -> window.contains(one.toldOn()) && here.test(one.organizationId(), one.toldOn()))
                .sorted(Comparator.comparing(SuccessState::toldOn).thenComparing(SuccessState::successId))
                .toList();
        this.byUnit = told.stream().collect(Collectors.groupingBy(SuccessState::organizationId));
    }

    SuccessesAnswer answer() {
        List<OfUnit> units = Stream.concat(
                        byUnit.keySet().stream(),
                        tracks.stream()
                                .filter(track -> track.intervals().stream()
                                        .anyMatch(stay -> window.meets(stay.from(), stay.until())))
                                .map(StageState::organizationId))
                .distinct()
                .sorted()
                .map(this::ofUnit)
                .toList();
        return new SuccessesAnswer(
                units,
                Stream.of(Stage.values()).map(this::ofStage).toList(),
                told.stream().map(Successes::one).toList());
    }

    private OfUnit ofUnit(String unit) {
        List<SuccessState> here = byUnit.getOrDefault(unit, List.of());
        return new OfUnit(
                unit,
                here.size(),
                here.isEmpty() ? null : here.getLast().toldOn(),
                window.longestWithout(here.stream().map(SuccessState::toldOn).toList()),
                here.stream()
                        .flatMap(one -> one.audiences().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private OfStage ofStage(Stage stage) {
        long days = 0;
        int count = 0;
        for (StageState track : tracks) {
            List<Interval> stays = track.intervals().stream()
                    .filter(stay -> stay.stage() == stage)
                    .toList();
            days += stays.stream()
                    .mapToLong(stay -> window.daysWithin(stay.from(), stay.until()))
                    .sum();
            count += Math.toIntExact(byUnit.getOrDefault(track.organizationId(), List.of()).stream()
                    .filter(one -> one.isOf(track.practice()))
                    .filter(one -> stays.stream().anyMatch(stay -> Days.hold(stay.from(), stay.until(), one.toldOn())))
                    .count());
        }
        return new OfStage(
                stage,
                days,
                count,
                days == 0
                        ? null
                        : BigDecimal.valueOf((long) count * YEAR)
                                .divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP));
    }

    private static OfSuccess one(SuccessState one) {
        return new OfSuccess(
                one.successId(),
                one.organizationId(),
                one.practice(),
                one.title(),
                one.audiences(),
                one.evidence().size(),
                one.toldOn());
    }
}
