package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.ActivityCatalogue;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageActivity;
import org.throughline.query.question.implementation.stages.SicPhase;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Activity;
import org.throughline.query.subject.implementation.stage.StageState.Attempt;
import org.throughline.query.subject.implementation.stage.StageState.Standing;

/**
 * One go at a practice in figures.
 *
 * @param number of the attempt
 * @param until the day it was given up; its scores are frozen there
 * @param catalogueVersion what the scores count by
 * @param stages by the four stages
 * @param phases by the three phases of the Stages of Implementation Completion, along our own reading
 * @param furthest the furthest stage with an activity completed; absent as long as none is
 * @param finalStage the same, but for an attempt given up the stage it was in on that day
 * @param furthestSicStage the furthest of the eight, along our own reading
 * @param outsideCatalogue codes settled that this version of the catalogue does not define
 * @param stays its stays in stages
 */
public record AttemptScore(
        int number,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String reason,
        String catalogueVersion,
        List<OfStage> stages,
        List<OfPhase> phases,
        @Nullable Stage furthest,
        @Nullable Stage finalStage,
        @Nullable Integer furthestSicStage,
        List<String> outsideCatalogue,
        List<Stay> stays) {

    /** The activities of one stage. */
    public record OfStage(Stage stage, ActivityScore score) {}

    /** The activities of one phase. */
    public record OfPhase(SicPhase phase, ActivityScore score) {}

    /**
     * Scores one attempt.
     *
     * @param catalogue to count by
     * @param day up to which what is open runs
     */
    static AttemptScore of(StageState track, Attempt attempt, ActivityCatalogue catalogue, LocalDate day) {
        Map<String, Activity> settled = track.activities().stream()
                .filter(activity -> activity.attempt() == attempt.number())
                .collect(Collectors.toMap(Activity::code, Function.identity()));
        boolean underWay = attempt.until() == null;
        List<StageActivity> completed = catalogue.activities().stream()
                .filter(activity -> isCompleted(settled.get(activity.code())))
                .toList();
        Stage furthest = completed.stream()
                .map(StageActivity::stage)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new AttemptScore(
                attempt.number(),
                attempt.from(),
                attempt.until(),
                attempt.reason(),
                catalogue.version(),
                Arrays.stream(Stage.values())
                        .map(stage -> new OfStage(stage, ActivityScore.of(catalogue.of(stage), settled, underWay, day)))
                        .toList(),
                Arrays.stream(SicPhase.values())
                        .map(phase -> new OfPhase(
                                phase, ActivityScore.of(activities(catalogue, phase), settled, underWay, day)))
                        .toList(),
                furthest,
                underWay ? furthest : lastStage(track, attempt),
                completed.stream()
                        .map(StageActivity::sicStage)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                settled.keySet().stream()
                        .filter(code -> catalogue.activity(code).isEmpty())
                        .sorted()
                        .toList(),
                Stay.of(track, attempt, day));
    }

    private static boolean isCompleted(@Nullable Activity activity) {
        return activity != null && activity.standing() == Standing.COMPLETED;
    }

    private static List<StageActivity> activities(ActivityCatalogue catalogue, SicPhase phase) {
        return catalogue.activities().stream()
                .filter(activity -> phase.holds(activity.sicStage()))
                .toList();
    }

    private static @Nullable Stage lastStage(StageState track, Attempt attempt) {
        return track.intervals().stream()
                .filter(interval -> interval.attempt() == attempt.number())
                .map(StageState.Interval::stage)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The score of one stage. */
    ActivityScore score(Stage stage) {
        return stages.stream()
                .filter(part -> part.stage() == stage)
                .map(OfStage::score)
                .findFirst()
                .orElseThrow();
    }
}
