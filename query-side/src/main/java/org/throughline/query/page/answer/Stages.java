package org.throughline.query.page.answer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.chart.StageLane.Stay;
import org.throughline.query.words.Words;

/** Stages as lanes show them. */
final class Stages {

    static final List<Hue> LEGEND = Arrays.stream(Stage.values())
            .map(stage -> new Hue("stage-" + Words.step(stage), Words.stage(stage)))
            .toList();

    private Stages() {}

    static Stay stay(Stage stage, LocalDate from, @Nullable LocalDate until, boolean back) {
        return new Stay(
                stage.name(),
                Words.step(stage),
                from,
                until,
                back,
                "%s%s from %s%s"
                        .formatted(
                                back ? "Back to " : "",
                                back ? Words.stage(stage) : Words.sentence(Words.stage(stage)),
                                Words.day(from),
                                until == null ? "" : " to " + Words.day(until)));
    }
}
