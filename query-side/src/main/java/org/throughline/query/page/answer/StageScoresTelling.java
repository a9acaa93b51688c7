package org.throughline.query.page.answer;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.StageLane;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.implementation.ActivityScore;
import org.throughline.query.question.implementation.AttemptScore;
import org.throughline.query.question.implementation.AttemptScore.OfStage;
import org.throughline.query.question.implementation.Lengths;
import org.throughline.query.question.implementation.PracticeSummary;
import org.throughline.query.question.implementation.Quiet;
import org.throughline.query.question.implementation.StageScoresAnswer;
import org.throughline.query.question.implementation.TrackScore;
import org.throughline.query.question.implementation.TrackScore.Standing;
import org.throughline.query.words.Words;

@Component
final class StageScoresTelling implements Telling<StageScoresAnswer> {

    private record OfPractice(String practice, PracticeSummary.OfStage stage) {}

    @Override
    public Told tell(StageScoresAnswer answer, Saying say) {
        List<TrackScore> tracks = answer.tracks().stream()
                .sorted(Comparator.comparing((TrackScore track) -> !isStalled(track))
                        .thenComparing(TrackScore::standing)
                        .thenComparing(TrackScore::organizationName)
                        .thenComparing(TrackScore::practice))
                .toList();
        List<OfPractice> stages = answer.practices().stream()
                .flatMap(one -> one.stages().stream().map(stage -> new OfPractice(one.practice(), stage)))
                .filter(one -> one.stage().sitesWithAnyActivity().completed() > 0
                        || one.stage().stays().closed() + one.stage().stays().open() > 0)
                .toList();
        return Told.of(
                        result(tracks, answer.stalledAfterDays()),
                        Table.of(
                                "Track by track, those that stand still first",
                                List.of("Where", "Stands at", "Activities done", "Last moved", "Attempts"),
                                tracks,
                                track -> row(track, say)),
                        Table.of(
                                "How long the stages take",
                                List.of(
                                        "Practice",
                                        "Stage",
                                        "Sites that did anything of it",
                                        "Done of it",
                                        "Stays that ended",
                                        "Stays that last"),
                                stages,
                                StageScoresTelling::summary))
                .with(lanes(tracks, say))
                .how(Stream.concat(
                                Stream.of(
                                        "A track stands still when nothing has moved and no activity was completed for more than %d days."
                                                .formatted(answer.stalledAfterDays())),
                                answer.rules().stream())
                        .toArray(String[]::new));
    }

    private static boolean isStalled(TrackScore track) {
        Quiet quiet = track.quiet();
        return quiet != null && quiet.stalled();
    }

    private static String result(List<TrackScore> tracks, int days) {
        if (tracks.isEmpty()) {
            return "No practice was begun yet.";
        }
        long stalled = tracks.stream().filter(StageScoresTelling::isStalled).count();
        long underWay = tracks.stream()
                .filter(track -> track.standing() == Standing.UNDER_WAY)
                .count();
        long full = tracks.stream()
                .filter(track -> track.standing() == Standing.UNDER_WAY)
                .filter(track -> track.stage() != null && Words.step(track.stage()) == 4)
                .count();
        return "%d of %s are under way, %d of them fully implemented. %s for more than %d days."
                .formatted(
                        underWay,
                        Words.count(tracks.size(), "track", "tracks"),
                        full,
                        stalled == 0
                                ? "None has stood still"
                                : "%d %s stood still".formatted(stalled, stalled == 1 ? "has" : "have"),
                        days);
    }

    private static Chart lanes(List<TrackScore> tracks, Saying say) {
        Years years = Years.over(
                tracks.stream()
                        .flatMap(track -> track.attempts().stream())
                        .map(AttemptScore::from)
                        .toList(),
                say.day());
        return Chart.of(
                "Stages over the years",
                tracks.isEmpty() ? "" : years.axis(),
                Stages.LEGEND,
                tracks,
                track -> strip(track, years, say));
    }

    private static Strip strip(TrackScore track, Years years, Saying say) {
        String stands = stands(track);
        return new Strip(
                List.of(
                        say.unit(track.organizationId()),
                        Bit.text(", "),
                        say.track(track.organizationId(), track.practice())),
                stands,
                StageLane.svg(
                        years,
                        "Stages of %s at %s: %s".formatted(track.practice(), track.organizationName(), stands),
                        track.attempts().stream()
                                .flatMap(attempt -> attempt.stays().stream())
                                .map(stay -> Stages.stay(stay.stage(), stay.from(), stay.until(), stay.regression()))
                                .toList()));
    }

    private static String stands(TrackScore track) {
        return switch (track.standing()) {
            case UNDER_WAY ->
                Saying.stage(track.stage()) + (track.since() == null ? "" : " since " + Words.day(track.since()));
            case GIVEN_UP -> "given up";
            case ORGANIZATION_ENDED -> "ended with its organization";
        };
    }

    private static List<Cell> row(TrackScore track, Saying say) {
        Quiet quiet = track.quiet();
        return List.of(
                Cell.of(
                        say.unit(track.organizationId()),
                        Bit.text(", "),
                        say.track(track.organizationId(), track.practice())),
                Cell.of(Words.sentence(stands(track))),
                Cell.lines(
                        track.attempts().isEmpty()
                                ? List.of()
                                : track.attempts().getLast().stages().stream()
                                        .filter(stage -> stage.score().completed() > 0)
                                        .map(StageScoresTelling::done)
                                        .toList()),
                quiet == null
                        ? Cell.NOTHING
                        : Cell.of("%s, %s ago%s"
                                .formatted(
                                        Words.day(quiet.since()),
                                        Words.count(quiet.days(), "day", "days"),
                                        quiet.stalled() ? ": stands still" : "")),
                Cell.of(track.attempts().size()));
    }

    private static String done(OfStage stage) {
        ActivityScore score = stage.score();
        return "%s: %d of %d"
                .formatted(
                        Words.sentence(Words.stage(stage.stage())),
                        score.completed(),
                        score.defined() - score.notApplicable());
    }

    private static List<Cell> summary(OfPractice one) {
        PracticeSummary.OfStage stage = one.stage();
        return List.of(
                Cell.of(one.practice()),
                Cell.of(Words.sentence(Words.stage(stage.stage()))),
                Cell.of("%d of %d"
                        .formatted(
                                stage.sitesWithAnyActivity().completed(),
                                stage.sitesWithAnyActivity().applicable())),
                stage.activitiesCompleted() == null
                        ? Cell.NOTHING
                        : Cell.of("%d of %d"
                                .formatted(
                                        Objects.requireNonNull(stage.activitiesCompleted())
                                                .completed(),
                                        Objects.requireNonNull(stage.activitiesCompleted())
                                                .applicable())),
                Cell.of(lengths(stage.stays())),
                Cell.of(stage.stays().open()));
    }

    private static String lengths(Lengths lengths) {
        @Nullable BigDecimal median = lengths.medianDays();
        return median == null
                ? "none"
                : "%d, in the middle %s days"
                        .formatted(lengths.closed(), median.stripTrailingZeros().toPlainString());
    }
}
