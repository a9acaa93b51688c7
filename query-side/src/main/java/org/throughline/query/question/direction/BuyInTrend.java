package org.throughline.query.question.direction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.question.direction.BuyInAnswer.Point;
import org.throughline.query.question.direction.BuyInAnswer.Trend;
import org.throughline.query.question.direction.BuyInAnswer.Unheard;
import org.throughline.query.subject.direction.buyin.BuyInState;
import org.throughline.query.subject.direction.buyin.BuyInState.Reading;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.talk.success.SuccessState;

/** What is needed of readings, successes and stages to answer how far people stand behind the work. */
record BuyInTrend(
        Collection<OrganizationState> organizations,
        Collection<BuyInState> states,
        Collection<SuccessState> successes,
        Collection<StageState> tracks) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What makes readings comparable. */
    private record Line(
            String organizationId, String group, @Nullable String practice, String scale) {}

    /**
     * The answer for a day.
     *
     * @param initialFor days in initial implementation after which somebody should have been asked or told of a success; absent for
     *     none
     */
    BuyInAnswer answer(LocalDate day, @Nullable Long initialFor) {
        return new BuyInAnswer(trends(), initialFor == null ? null : unheard(day, initialFor));
    }

    private List<Trend> trends() {
        Map<String, OrganizationKind> kinds = organizations.stream()
                .collect(Collectors.toMap(OrganizationState::organizationId, OrganizationState::kind));
        Map<Line, List<Point>> lines = new LinkedHashMap<>();
        for (BuyInState state : states) {
            state.readings().stream()
                    .filter(Reading::counts)
                    .forEach(reading -> lines.computeIfAbsent(line(state, reading), line -> new ArrayList<>())
                            .add(point(reading)));
        }
        return lines.entrySet().stream()
                .map(line -> trend(line.getKey(), kinds, line.getValue()))
                .sorted(Comparator.comparing(Trend::organizationId)
                        .thenComparing(Trend::group)
                        .thenComparing(Trend::practice, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Trend::scale))
                .toList();
    }

    private static Line line(BuyInState state, Reading reading) {
        return new Line(state.organizationId(), reading.group(), reading.practice(), reading.scale());
    }

    private static Point point(Reading reading) {
        BigDecimal percent = BigDecimal.valueOf(reading.level())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(reading.highest()), 1, RoundingMode.HALF_UP);
        return new Point(
                reading.on(), reading.level(), reading.highest(), percent, reading.respondents(), reading.method());
    }

    private static Trend trend(Line line, Map<String, OrganizationKind> kinds, List<Point> points) {
        BigDecimal change = points.size() < 2
                ? null
                : points.getLast().percent().subtract(points.getFirst().percent());
        return new Trend(
                line.organizationId(),
                Objects.requireNonNull(kinds.get(line.organizationId())),
                line.group(),
                line.practice(),
                line.scale(),
                change,
                List.copyOf(points));
    }

    private List<Unheard> unheard(LocalDate day, long initialFor) {
        Map<String, List<BuyInState>> asked =
                states.stream().collect(Collectors.groupingBy(BuyInState::organizationId));
        Map<String, List<SuccessState>> told =
                successes.stream().collect(Collectors.groupingBy(SuccessState::organizationId));
        return tracks.stream()
                .filter(track -> track.stage() == Stage.INITIAL)
                .filter(track -> told.getOrDefault(track.organizationId(), List.of()).stream()
                        .noneMatch(success -> success.isOf(track.practice())
                                && !success.toldOn().isBefore(track.since())))
                .filter(track -> asked.getOrDefault(track.organizationId(), List.of()).stream()
                        .noneMatch(state -> heard(state, track)))
                .map(track -> unheard(track, Objects.requireNonNull(track.since()), day))
                .filter(track -> track.days() > initialFor)
                .sorted(Comparator.comparingLong(Unheard::days).reversed().thenComparing(Unheard::organizationId))
                .toList();
    }

    private static Unheard unheard(StageState track, LocalDate since, LocalDate day) {
        return new Unheard(track.organizationId(), track.practice(), since, ChronoUnit.DAYS.between(since, day));
    }

    private static boolean heard(BuyInState state, StageState track) {
        return state.readings().stream()
                .filter(Reading::counts)
                .filter(reading -> !reading.on().isBefore(track.since()))
                .anyMatch(reading ->
                        reading.practice() == null || reading.practice().equals(track.practice()));
    }
}
