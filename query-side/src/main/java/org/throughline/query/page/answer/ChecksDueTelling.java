package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.page.DueWords;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.implementation.ChecksDueAnswer;
import org.throughline.query.question.implementation.ChecksDueAnswer.Due;
import org.throughline.query.question.implementation.ChecksDueAnswer.InForce;
import org.throughline.query.question.implementation.ChecksDueAnswer.State;
import org.throughline.query.subject.ground.rulebook.CadenceWords;
import org.throughline.query.words.Words;

@Component
final class ChecksDueTelling implements Telling<ChecksDueAnswer> {

    @Override
    public Told tell(ChecksDueAnswer answer, Saying say) {
        List<Due> checks = answer.checks().stream()
                .sorted(Comparator.comparing(Due::state)
                        .thenComparing(one -> say.names().organization(one.organizationId())))
                .toList();
        return Told.of(
                        result(checks, say),
                        Table.of(
                                "The checks, those that are overdue first",
                                List.of("Where", "What", "Stands", "Last check", "Next window", "Besides"),
                                checks,
                                one -> check(one, say)),
                        Table.of(
                                        "The cadences in force",
                                        List.of("District", "What", "Since", "When"),
                                        answer.cadences(),
                                        one -> cadence(one, say))
                                .fold())
                .how(
                        "Asked is whoever began with a practice or checked it, by the cadence that the rulebook of the district says for the day. A check that is made after its window counts, late.",
                        "A school year without a check is unknown, which is not the same as not met.");
    }

    private static String result(List<Due> checks, Saying say) {
        if (checks.isEmpty()) {
            return "Nothing that is checked was begun by %s.".formatted(Words.day(say.day()));
        }
        Map<State, Long> states = checks.stream().collect(Collectors.groupingBy(Due::state, Collectors.counting()));
        return "On %s: %d overdue, %d due now, %d up to date, %d for which no window has come yet, and %d for which the district has said no cadence."
                .formatted(
                        Words.day(say.day()),
                        states.getOrDefault(State.OVERDUE, 0L),
                        states.getOrDefault(State.DUE, 0L),
                        states.getOrDefault(State.UP_TO_DATE, 0L),
                        states.getOrDefault(State.NOT_YET, 0L),
                        states.getOrDefault(State.NO_CADENCE, 0L));
    }

    private static List<Cell> check(Due one, Saying say) {
        return List.of(
                say.unitCell(one.organizationId()),
                Cell.of(DueWords.what(one, say.names())),
                Cell.of(DueWords.state(one)),
                one.last() == null
                        ? Cell.of("none")
                        : Cell.of(Bit.link(
                                Words.day(one.last().on()),
                                PagePath.of("fidelity-check", one.last().checkId()))),
                Cell.of(DueWords.next(one)),
                Cell.lines(DueWords.besides(one)));
    }

    private static List<Cell> cadence(InForce one, Saying say) {
        return List.of(
                say.unitCell(one.organizationId()),
                Cell.of("%s for %s".formatted(say.names().instrument(one.instrument()), one.practice())),
                Cell.day(one.since()),
                Cell.lines(CadenceWords.parts(one.cadence())));
    }
}
