package org.throughline.infra.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.door.CommandType;
import org.throughline.command.implementation.stage.StageCommand.EnterStage;
import org.throughline.command.implementation.stage.StageCommand.RegressStage;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.readiness.ReadinessState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a move from stage to stage can rest on, and where it starts from.
 *
 * @param stands where the practice stands, in a sentence; empty before organization and practice are said
 * @param readiness assessments made by that day, the latest first
 * @param checks fidelity checks made by that day, the latest first
 * @param said what would be said of the move as it is entered
 */
record StagePart(String stands, List<Field.Option> readiness, List<Field.Option> checks, Said said) {

    private static final String READINESS = "readinessAssessmentId";
    private static final String CHECK = "fidelityCheckId";

    /** Of each, so many are offered. */
    private static final int MOST = 3;

    /**
     * What would be said of a move.
     *
     * @param refusal why it would be refused; absent where it would not, or too little is entered
     * @param concerns what would stand beside it
     * @param isKnown whether enough is entered to say so
     */
    record Said(@Nullable String refusal, List<String> concerns, boolean isKnown) {

        static final Said NOTHING = new Said(null, List.of(), false);
    }

    static boolean isOf(CommandType type) {
        return type.record() == EnterStage.class || type.record() == RegressStage.class;
    }

    static boolean asks(String field) {
        return field.equals(READINESS) || field.equals(CHECK);
    }

    /** Whether it is said of whom and of what. */
    static boolean isAbout(JsonNode entered) {
        return entered.path("organizationId").isString()
                && entered.path("practice").isString();
    }

    /** A step forward leads to the next stage, unless another one was chosen. */
    static void begin(CommandType type, ObjectNode json, Standing standing, @Nullable LocalDate day) {
        if (type.record() == EnterStage.class && isAbout(json) && !json.has("stage")) {
            Stage held = standing.of(StageState.class, track(json), day)
                    .map(StageState::stage)
                    .orElse(null);
            Stream.of(Stage.values())
                    .filter(stage -> held == null || stage.compareTo(held) > 0)
                    .findFirst()
                    .ifPresent(next -> json.put("stage", next.name()));
        }
    }

    private static String track(JsonNode entered) {
        return StageEvent.trackId(
                entered.path("organizationId").asString(),
                entered.path("practice").asString());
    }

    static StagePart of(JsonNode entered, Standing standing, @Nullable LocalDate day, Names names, Said said) {
        if (!isAbout(entered)) {
            return new StagePart("", List.of(), List.of(), Said.NOTHING);
        }
        return standing.read(
                day,
                snapshot -> new StagePart(
                        stands(snapshot.state(StageState.class, track(entered)).orElse(null)),
                        readiness(snapshot, entered),
                        checks(snapshot, entered, names),
                        said));
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

    private static List<Field.Option> readiness(Snapshot snapshot, JsonNode entered) {
        String chosen = entered.path(READINESS).asString("");
        List<ReadinessState> all = snapshot.states(ReadinessState.class).stream()
                .filter(one -> one.concerns(
                        entered.path("organizationId").asString(),
                        entered.path("practice").asString(),
                        snapshot.day()))
                .sorted(Comparator.comparing(ReadinessState::assessedOn).reversed())
                .toList();
        return options(
                all.stream()
                        .map(one -> new Field.Option(
                                one.assessmentId(),
                                told(one),
                                one.assessmentId().equals(chosen)))
                        .toList(),
                chosen);
    }

    private static String told(ReadinessState one) {
        return "%s: found %s, for %s"
                .formatted(
                        Words.day(one.assessedOn()),
                        Words.code(one.finding().name()),
                        one.practice() == null ? "the system as a whole" : one.practice());
    }

    private static List<Field.Option> checks(Snapshot snapshot, JsonNode entered, Names names) {
        String chosen = entered.path(CHECK).asString("");
        List<FidelityState> all = snapshot.states(FidelityState.class).stream()
                .filter(one -> one.counts()
                        && one.isAbout(
                                entered.path("organizationId").asString(),
                                entered.path("practice").asString())
                        && !one.administeredOn().isAfter(snapshot.day()))
                .sorted(Comparator.comparing(FidelityState::administeredOn).reversed())
                .toList();
        return options(
                all.stream()
                        .map(one -> new Field.Option(
                                one.checkId(), told(one, names), one.checkId().equals(chosen)))
                        .toList(),
                chosen);
    }

    private static String told(FidelityState one, Names names) {
        String scores = one.wholeScores().stream()
                .map(score -> "%s %s%s"
                        .formatted(
                                Words.scale(score.scale()),
                                score.shown(),
                                score.met() == null ? "" : score.met() ? " (criterion met)" : " (criterion not met)"))
                .collect(Collectors.joining(", "));
        return "%s: %s, %s".formatted(Words.day(one.administeredOn()), one.instrumentTitle(names), scores);
    }

    /** The latest, whatever was chosen, and nothing. */
    private static List<Field.Option> options(List<Field.Option> all, String chosen) {
        Set<Field.Option> latest = all.stream().limit(MOST).collect(Collectors.toSet());
        List<Field.Option> offered = new ArrayList<>(all.stream()
                .filter(one -> latest.contains(one) || one.isChosen())
                .toList());
        boolean isElsewhere = !chosen.isEmpty() && offered.stream().noneMatch(Field.Option::isChosen);
        return offered.isEmpty() && !isElsewhere
                ? List.of()
                : Stream.of(
                                offered.stream(),
                                isElsewhere
                                        ? Stream.of(new Field.Option(chosen, "Another one", true))
                                        : Stream.<Field.Option>empty(),
                                Stream.of(new Field.Option("", "None", chosen.isEmpty())))
                        .flatMap(options -> options)
                        .toList();
    }
}
