package org.throughline.query.question.implementation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.question.implementation.ActivityScore.Course;

/**
 * Where the sites of a district stop with one practice: stage by stage, how many did anything of it beside how much of
 * it is done. Of each site the present attempt counts, or its last one.
 *
 * @param sites organizations that have begun
 * @param catalogueVersions by which their activities are counted; more than one where some gave up earlier
 * @param notBegun schools, not ended by the day, that have not
 */
public record PracticeSummary(
        String practice, int sites, List<String> catalogueVersions, List<String> notBegun, List<OfStage> stages) {

    /**
     * One stage.
     *
     * @param sitesWithAnyActivity share of the sites with an activity completed in it
     * @param activitiesCompleted share of its activities completed, over all sites; absent where none applies
     * @param activityDurations from the first to the last completed activity, of sites for which the stage is closed
     * @param stays of every attempt
     */
    public record OfStage(
            Stage stage,
            Proportion sitesWithAnyActivity,
            @Nullable Proportion activitiesCompleted,
            Lengths activityDurations,
            Lengths stays) {}

    static PracticeSummary of(String practice, Collection<TrackScore> tracks, List<String> notBegun) {
        return new PracticeSummary(
                practice,
                tracks.size(),
                tracks.stream()
                        .map(track -> track.last().catalogueVersion())
                        .distinct()
                        .sorted()
                        .toList(),
                notBegun,
                Arrays.stream(Stage.values())
                        .map(stage -> summary(stage, tracks))
                        .toList());
    }

    private static OfStage summary(Stage stage, Collection<TrackScore> tracks) {
        List<ActivityScore> scores =
                tracks.stream().map(track -> track.last().score(stage)).toList();
        int completed = scores.stream().mapToInt(ActivityScore::completed).sum();
        int applicable = scores.stream()
                .mapToInt(score -> score.defined() - score.notApplicable())
                .sum();
        int begun = (int) scores.stream().filter(score -> score.completed() > 0).count();
        return new OfStage(
                stage,
                Proportion.of(begun, scores.size()).orElseThrow(),
                Proportion.of(completed, applicable).orElse(null),
                durations(scores),
                stays(stage, tracks));
    }

    private static Lengths durations(List<ActivityScore> scores) {
        List<Long> closed = scores.stream()
                .filter(score -> score.course() == Course.CLOSED)
                .map(score -> Objects.requireNonNull(score.duration()).days())
                .toList();
        return Lengths.of(
                closed,
                scores.stream().filter(score -> score.course() == Course.OPEN).count());
    }

    private static Lengths stays(Stage stage, Collection<TrackScore> tracks) {
        List<Stay> stays = tracks.stream()
                .flatMap(track -> track.attempts().stream())
                .flatMap(attempt -> attempt.stays().stream())
                .filter(stay -> stay.stage() == stage)
                .toList();
        Stream<Stay> closed = stays.stream().filter(stay -> !stay.open());
        return Lengths.of(
                closed.map(Stay::days).toList(),
                stays.stream().filter(Stay::open).count());
    }
}
