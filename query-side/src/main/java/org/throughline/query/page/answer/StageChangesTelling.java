package org.throughline.query.page.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.StageLane;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.implementation.FidelityHeld;
import org.throughline.query.question.implementation.FidelityHeld.Criterion;
import org.throughline.query.question.implementation.ReadinessHeld;
import org.throughline.query.question.implementation.ReadinessHeld.Level;
import org.throughline.query.question.implementation.StageChangesAnswer;
import org.throughline.query.question.implementation.StageMove;
import org.throughline.query.question.implementation.StageMove.Direction;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.words.Words;

@Component
final class StageChangesTelling implements Telling<StageChangesAnswer> {

    @Override
    public Told tell(StageChangesAnswer answer, Saying say) {
        List<StageMove> moves = answer.moves().reversed();
        List<StageMove> lost =
                moves.stream().filter(move -> !move.concernsSince().isEmpty()).toList();
        return Told.of(
                        result(answer, say),
                        Table.of(
                                "The moves, the latest first",
                                List.of("Day", "Where", "Move", "Why", "Readiness then", "Fidelity then"),
                                moves,
                                move -> row(move, say)),
                        Table.of(
                                "Moves that have lost what they rested on",
                                List.of("Day", "Where", "Move", "Is not there any more"),
                                lost,
                                move -> List.of(
                                        Cell.day(move.on()),
                                        where(move, say),
                                        Cell.of(movement(move)),
                                        Cell.lines(move.concernsSince().stream()
                                                .map(Words::code)
                                                .toList()))),
                        Table.of(
                                        "Recorded, and did not take place",
                                        List.of("Day", "Where", "Was said to lead to", "Why it is taken back"),
                                        answer.retracted(),
                                        one -> List.of(
                                                Cell.day(one.on()),
                                                Cell.of(
                                                        say.unit(one.organizationId()),
                                                        Bit.text(", "),
                                                        say.track(one.organizationId(), one.practice())),
                                                Cell.of(Saying.stage(one.stage())),
                                                Cell.of(one.reason())))
                                .fold())
                .with(lanes(answer.moves(), say))
                .how(
                        "Readiness and fidelity are those held on the day of the move, as they were known when it was recorded. What"
                                + " was not assessed or not checked says so; it is not a low value.",
                        "A doubt is a policy of the district that the move did not meet; it was recorded all the same.");
    }

    private static String result(StageChangesAnswer answer, Saying say) {
        List<StageMove> moves = answer.moves();
        if (moves.isEmpty()) {
            return "Nobody moved %s.".formatted(say.days());
        }
        String kinds = moves.stream()
                .collect(Collectors.groupingBy(StageMove::direction, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> "%d %s".formatted(one.getValue(), Saying.code(one.getKey())))
                .collect(Collectors.joining(", "));
        long low = moves.stream()
                .filter(move -> Boolean.TRUE.equals(move.againstLowReadiness()))
                .count();
        long doubted = moves.stream().filter(move -> !move.concerns().isEmpty()).count();
        long schools = moves.stream().map(StageMove::organizationId).distinct().count();
        return "%s of %s %s: %s. %s against a low readiness, %s by a policy of the district."
                .formatted(
                        Words.count(moves.size(), "move", "moves"),
                        Words.count(schools, "unit", "units"),
                        say.days(),
                        kinds,
                        low == 0 ? "None went on" : "%d went on".formatted(low),
                        doubted == 0
                                ? "none was doubted"
                                : "%d %s doubted".formatted(doubted, doubted == 1 ? "was" : "were"));
    }

    private static Chart lanes(List<StageMove> moves, Saying say) {
        Years years = Years.over(moves.stream().map(StageMove::on).toList(), say.day());
        Map<String, List<StageMove>> tracks = new LinkedHashMap<>();
        moves.forEach(move -> tracks.computeIfAbsent(
                        move.organizationId() + "~" + move.practice(), track -> new ArrayList<>())
                .add(move));
        return Chart.of(
                "Where the moves led",
                moves.isEmpty() ? "" : years.axis(),
                Stages.LEGEND,
                tracks.values(),
                track -> strip(track, years, say));
    }

    private static Strip strip(List<StageMove> track, Years years, Saying say) {
        StageMove last = track.getLast();
        String stands = Saying.stage(last.to()) + " since " + Words.day(last.on());
        return new Strip(
                List.of(
                        say.unit(last.organizationId()),
                        Bit.text(", "),
                        say.track(last.organizationId(), last.practice())),
                stands,
                StageLane.svg(
                        years,
                        "Stages of %s at %s: %s".formatted(last.practice(), last.organizationName(), stands),
                        track.stream()
                                .filter(move -> move.to() != null)
                                .map(move -> Stages.stay(
                                        move.to(), move.on(), move.next().on(), move.direction() == Direction.BACK))
                                .toList()));
    }

    private static List<Cell> row(StageMove move, Saying say) {
        List<String> doubts = move.concerns().stream().map(Words::code).toList();
        return List.of(
                Cell.day(move.on()),
                where(move, say),
                Cell.of(movement(move)),
                Cell.lines(java.util.stream.Stream.concat(
                                java.util.stream.Stream.ofNullable(move.reason()),
                                doubts.stream().map(doubt -> "Doubted: " + doubt))
                        .toList()),
                readiness(move.readiness().asKnownThen())
                        .and(move.readiness().changedSince() ? ", known otherwise now" : ""),
                fidelity(move.fidelity().asKnownThen())
                        .and(move.fidelity().changedSince() ? ", known otherwise now" : ""));
    }

    private static Cell where(StageMove move, Saying say) {
        return Cell.of(
                say.unit(move.organizationId()), Bit.text(", "), say.track(move.organizationId(), move.practice()));
    }

    private static String movement(StageMove move) {
        return switch (move.direction()) {
            case BEGUN -> "Began with " + Saying.stage(move.to());
            case BEGUN_AGAIN -> "Began again with " + Saying.stage(move.to());
            case FORWARD -> "On to " + Saying.stage(move.to());
            case BACK -> "Back to " + Saying.stage(move.to());
            case GIVEN_UP -> "Given up";
        };
    }

    private static Cell readiness(ReadinessHeld held) {
        String words = Saying.code(held.level());
        return held.level() == Level.NOT_ASSESSED || held.assessmentId() == null
                ? Cell.of(words)
                : Cell.of(Bit.link(words, PagePath.of("readiness-assessment", held.assessmentId())));
    }

    private static Cell fidelity(FidelityHeld held) {
        if (held.criterion() == Criterion.NOT_CHECKED || held.checkId() == null) {
            return Cell.of("not checked");
        }
        String scores = held.scores().stream()
                .map(Result::percent)
                .max(BigDecimal::compareTo)
                .map(best -> ", at best %s %%".formatted(best))
                .orElse("");
        String met = switch (held.criterion()) {
            case MET -> "criterion met";
            case NOT_MET -> "criterion not met";
            default -> "no criterion";
        };
        return Cell.of(Bit.link(met + scores, PagePath.of("fidelity-check", held.checkId())));
    }
}
