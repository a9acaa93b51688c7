package org.throughline.infra.form.ground;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.implementation.stage.StageCommand.EnterStage;
import org.throughline.command.implementation.stage.StageCommand.RegressStage;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.infra.form.ground.Ground.Choice;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.readiness.ReadinessState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/** Moves from stage to stage: where they start from, and which assessments and checks they can rest on. */
final class StageGrounds {

    private static final String UNIT = "organizationId";
    private static final String PRACTICE = "practice";
    private static final String READINESS = "readinessAssessmentId";
    private static final String CHECK = "fidelityCheckId";

    /** Of each, so many are offered. */
    private static final int MOST = 3;

    private StageGrounds() {}

    static List<Beginning> all() {
        return Stream.of(EnterStage.class, RegressStage.class)
                .map(move -> new Beginning(
                        move,
                        "What it rests on",
                        List.of(UNIT, PRACTICE),
                        true,
                        look -> Optional.of(moving(look, move))))
                .toList();
    }

    private static Ground moving(Look look, Class<?> move) {
        String unit = look.text(UNIT);
        String practice = look.text(PRACTICE);
        StageState track =
                look.state(StageState.class, StageEvent.trackId(unit, practice)).orElse(null);
        Snapshot there = look.within().apply(unit);
        List<Choice> readiness = readiness(look, there, unit, practice);
        List<Choice> checks = checks(look, there, unit, practice);
        return new Ground()
                .says(stands(track))
                .says("Assessment of readiness", readiness.isEmpty() ? "None was made by that day." : "")
                .says("Fidelity check", checks.isEmpty() ? "None was made by that day." : "")
                .mayPick("Assessment of readiness", List.of(READINESS), readiness, "None")
                .mayPick("Fidelity check", List.of(CHECK), checks, "None")
                .unlessSaid("stage", move == EnterStage.class ? next(track) : null);
    }

    /** A step forward leads to the next stage. */
    private static @Nullable String next(@Nullable StageState track) {
        Stage held = track == null ? null : track.stage();
        return Stream.of(Stage.values())
                .filter(stage -> held == null || stage.compareTo(held) > 0)
                .findFirst()
                .map(Stage::name)
                .orElse(null);
    }

    private static String stands(@Nullable StageState track) {
        if (track == null) {
            return "It has not begun.";
        }
        LocalDate since = track.since();
        Stage stage = track.stage();
        return stage == null || since == null
                ? "It was given up; entering a stage begins anew."
                : "It stands at %s since %s.".formatted(Words.stage(stage), Words.day(since));
    }

    private static List<Choice> readiness(Look look, Snapshot there, String unit, String practice) {
        return latest(
                there.states(ReadinessState.class).stream()
                        .filter(one -> one.concerns(unit, practice, there.day()))
                        .sorted(Comparator.comparing(ReadinessState::assessedOn).reversed())
                        .map(one -> new Choice(Map.of(READINESS, one.assessmentId()), told(one)))
                        .toList(),
                READINESS,
                look.text(READINESS));
    }

    private static String told(ReadinessState one) {
        return "%s: found %s, for %s"
                .formatted(
                        Words.day(one.assessedOn()),
                        Words.code(one.finding().name()),
                        one.practice() == null ? "the system as a whole" : one.practice());
    }

    private static List<Choice> checks(Look look, Snapshot there, String unit, String practice) {
        return latest(
                there.states(FidelityState.class).stream()
                        .filter(one -> one.counts()
                                && one.isAbout(unit, practice)
                                && !one.administeredOn().isAfter(there.day()))
                        .sorted(Comparator.comparing(FidelityState::administeredOn)
                                .reversed())
                        .map(one -> new Choice(Map.of(CHECK, one.checkId()), told(one, look.names())))
                        .toList(),
                CHECK,
                look.text(CHECK));
    }

    private static String told(FidelityState one, Names names) {
        String scores = one.wholeScores().stream()
                .map(score -> "%s %s %%%s"
                        .formatted(
                                Words.scale(score.scale()),
                                score.percent().toPlainString(),
                                score.met() == null ? "" : score.met() ? " (criterion met)" : " (criterion not met)"))
                .collect(Collectors.joining(", "));
        return "%s: %s, %s"
                .formatted(
                        Words.day(one.administeredOn()),
                        names.instrument(one.instrument(), one.instrumentVersion()),
                        scores);
    }

    /** The latest, and whichever was chosen. */
    private static List<Choice> latest(List<Choice> all, String field, String chosen) {
        return Stream.concat(
                        all.stream().limit(MOST),
                        all.stream()
                                .skip(MOST)
                                .filter(one -> chosen.equals(one.values().get(field))))
                .toList();
    }
}
