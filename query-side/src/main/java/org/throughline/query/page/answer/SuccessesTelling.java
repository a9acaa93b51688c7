package org.throughline.query.page.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.talk.SuccessesAnswer;
import org.throughline.query.words.Words;

@Component
final class SuccessesTelling implements Telling<SuccessesAnswer> {

    @Override
    public Told tell(SuccessesAnswer answer, Saying say) {
        return Told.of(
                        result(answer, say),
                        Table.of(
                                "Unit by unit",
                                List.of("Whose", "Told of", "Last", "Longest without", "Told whom"),
                                answer.units(),
                                one -> List.of(
                                        say.unitCell(one.organizationId()),
                                        Cell.of(one.told()),
                                        one.lastOn() == null ? Cell.NOTHING : Cell.day(one.lastOn()),
                                        Cell.of(Words.count(one.longestWithout(), "day", "days")),
                                        Cell.of(audiences(one.audiences())))),
                        Table.of(
                                "Stage by stage",
                                List.of("Stage", "Days", "Told of", "In a year of one practice in one unit"),
                                answer.stages().stream()
                                        .filter(stage -> stage.trackDays() > 0)
                                        .toList(),
                                one -> List.of(
                                        Cell.of(Words.sentence(Saying.stage(one.stage()))),
                                        Cell.of(one.trackDays()),
                                        Cell.of(one.told()),
                                        one.perYear() == null
                                                ? Cell.NOTHING
                                                : Cell.of(one.perYear().toPlainString()))),
                        Table.of(
                                "Every success",
                                List.of("On", "Success", "Whose", "Of", "Told whom", "Shown by"),
                                answer.successes().reversed(),
                                one -> List.of(
                                        Cell.day(one.toldOn()),
                                        Cell.of(say.thing("success", one.successId(), one.title())),
                                        say.unitCell(one.organizationId()),
                                        Cell.of(one.practice() == null ? "the work as a whole" : one.practice()),
                                        Cell.of(audiences(one.audiences())),
                                        Cell.of(
                                                one.evidence() == 0
                                                        ? "nothing that is named"
                                                        : Words.count(one.evidence(), "thing", "things")))))
                .how(
                        "A success of the work as a whole counts for each practice that its unit is on the way with.",
                        "Days of all ways with a practice are added up; the rate is for 365 of them.");
    }

    private static String result(SuccessesAnswer answer, Saying say) {
        if (answer.successes().isEmpty()) {
            return "Nobody was told of a success %s.".formatted(say.days());
        }
        long silent = answer.units().stream().filter(unit -> unit.told() == 0).count();
        return "%s told %s; %s of none."
                .formatted(
                        Words.count(answer.successes().size(), "success was", "successes were"),
                        say.days(),
                        silent == 0 ? "no unit told" : Words.count(silent, "unit told", "units told"));
    }

    private static String audiences(List<String> codes) {
        return codes.isEmpty()
                ? "nobody"
                : Words.sentence(codes.stream().map(Words::code).collect(Collectors.joining(", ")));
    }
}
