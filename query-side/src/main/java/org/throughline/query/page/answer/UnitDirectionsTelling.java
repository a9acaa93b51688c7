package org.throughline.query.page.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.direction.WholeChild;
import org.throughline.query.Tallies;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.direction.Bearing;
import org.throughline.query.question.direction.UnitDirectionsAnswer;
import org.throughline.query.question.direction.UnitDirectionsAnswer.UnitDirection;
import org.throughline.query.question.direction.VisionReachAnswer.Said;
import org.throughline.query.subject.direction.direction.DirectionState.Vision;
import org.throughline.query.words.Words;

@Component
final class UnitDirectionsTelling implements Telling<UnitDirectionsAnswer> {

    @Override
    public Told tell(UnitDirectionsAnswer answer, Saying say) {
        return Told.of(
                        result(answer.units()),
                        Table.of(
                                "Unit by unit",
                                List.of("Unit", "Whose direction", "Vision", "Non-negotiables", "Improvement process"),
                                answer.units(),
                                unit -> row(unit, say)))
                .how(
                        "A unit goes by the direction of the team that was named to bear it, or of its only team; of several of which none"
                                + " was named, none is picked.");
    }

    private static String result(List<UnitDirection> units) {
        if (units.isEmpty()) {
            return "There was no unit yet.";
        }
        long vision = units.stream().filter(unit -> unit.vision() != null).count();
        long firm =
                units.stream().filter(unit -> !unit.nonNegotiables().isEmpty()).count();
        long process =
                units.stream().filter(unit -> unit.improvementProcess() != null).count();
        long whole = units.stream()
                .filter(unit ->
                        unit.vision() != null && !unit.nonNegotiables().isEmpty() && unit.improvementProcess() != null)
                .count();
        return "%d of %s have all three in force; %d have a vision, %d non-negotiables, %d an improvement process."
                        .formatted(whole, Words.count(units.size(), "unit", "units"), vision, firm, process)
                + (vision == 0 ? "" : wholeChild(units));
    }

    private static String wholeChild(List<UnitDirection> units) {
        int held = Tallies.count(units, unit -> unit.wholeChild() == Said.YES);
        return " %s meant for the whole child, %d %s not, and of %d nobody said."
                .formatted(
                        Words.count(held, "vision is", "visions are"),
                        Tallies.count(units, unit -> unit.wholeChild() == Said.NO),
                        Tallies.count(units, unit -> unit.wholeChild() == Said.NO) == 1 ? "is" : "are",
                        Tallies.count(units, unit -> unit.wholeChild() == Said.NOT_SAID));
    }

    private static List<Cell> row(UnitDirection unit, Saying say) {
        return List.of(
                say.unitCell(unit.organizationId()),
                bearer(unit, say),
                unit.vision() == null ? Cell.of("none") : vision(unit.vision()),
                unit.nonNegotiables().isEmpty()
                        ? Cell.of("none")
                        : Cell.lines(unit.nonNegotiables().stream()
                                .map(one -> Words.text(one.text()))
                                .toList()),
                unit.improvementProcess() == null
                        ? Cell.of("none")
                        : Cell.of(unit.improvementProcess().cycle().name())
                                .and(", since "
                                        + Words.day(unit.improvementProcess().since())));
    }

    private static Cell vision(Vision vision) {
        return Cell.lines(
                List.of(Words.text(vision.text()), "For the whole child: " + wholeChild(vision.wholeChild())));
    }

    private static String wholeChild(@Nullable WholeChild said) {
        if (said == null) {
            return "nobody said";
        }
        String named = said.domains().stream().map(Saying::code).collect(Collectors.joining("; "));
        if (said.held()) {
            return "yes, " + named;
        }
        return named.isEmpty() ? "no" : "no, it names " + named;
    }

    private static Cell bearer(UnitDirection unit, Saying say) {
        if (unit.teamId() != null) {
            return say.teamCell(unit.teamId())
                    .and(unit.version() == 0 ? ", nothing adopted" : ", version %d".formatted(unit.version()));
        }
        return unit.bearing() == Bearing.NOT_SAID
                ? say.teams(unit.candidates()).and(": nobody said which")
                : Cell.of("no team");
    }
}
