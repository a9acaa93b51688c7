package org.throughline.query.page.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.inquiry.GuidingQuestion;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.direction.FourQuestionsAnswer;
import org.throughline.query.question.direction.FourQuestionsAnswer.Change;
import org.throughline.query.question.direction.FourQuestionsAnswer.OfQuestion;
import org.throughline.query.question.direction.FourQuestionsAnswer.OfUnit;
import org.throughline.query.question.direction.FourQuestionsAnswer.Part;
import org.throughline.query.question.direction.FourQuestionsAnswer.Revised;
import org.throughline.query.subject.direction.inquiry.InquiryWords;
import org.throughline.query.words.Words;

@Component
final class FourQuestionsTelling implements Telling<FourQuestionsAnswer> {

    private record Line(OfUnit unit, OfQuestion question, Part part) {}

    @Override
    public Told tell(FourQuestionsAnswer answer, Saying say) {
        List<Line> lines = answer.units().stream()
                .flatMap(unit -> unit.questions().stream()
                        .flatMap(question -> question.parts().stream().map(part -> new Line(unit, question, part))))
                .toList();
        List<Line> changed = lines.stream()
                .filter(line ->
                        line.part().change() != Change.SAME && line.part().change() != Change.UNANSWERED)
                .toList();
        List<Line> standing =
                lines.stream().filter(line -> line.part().later() != null).toList();
        List<Line> open = lines.stream()
                .filter(line -> line.part().change() == Change.UNANSWERED)
                .toList();
        String first = day(say, true);
        String last = day(say, false);
        return Told.of(
                        result(answer, changed, say),
                        Table.of(
                                "Answers that changed",
                                List.of("Whose", "Question", "For", "On " + first, "On " + last, "Why"),
                                changed,
                                line -> List.of(
                                        say.unitCell(line.unit().organizationId()),
                                        question(line.question().question()),
                                        Cell.of(Saying.label(line.part().of())),
                                        words(line.part().earlier()),
                                        words(line.part().later()),
                                        Cell.lines(why(line.question().revisions())))),
                        Table.of(
                                        "Every answer on " + last,
                                        List.of(
                                                "Whose",
                                                "Question",
                                                "For",
                                                "Answer",
                                                "Since",
                                                "Rests on",
                                                "Who is involved"),
                                        standing,
                                        line -> List.of(
                                                say.unitCell(line.unit().organizationId()),
                                                question(line.question().question()),
                                                Cell.of(Saying.label(line.part().of())),
                                                words(line.part().later()),
                                                Cell.day(Objects.requireNonNull(
                                                        line.question().since())),
                                                Cell.lines(ground(line.question())),
                                                Cell.lines(line.question().players())))
                                .fold(),
                        Table.of(
                                        "Not answered",
                                        List.of("Whose", "Question", "For"),
                                        open,
                                        line -> List.of(
                                                say.unitCell(line.unit().organizationId()),
                                                question(line.question().question()),
                                                Cell.of(Saying.label(line.part().of()))))
                                .fold(),
                        Table.of(
                                        "Units that answered none of the four",
                                        List.of("Unit"),
                                        answer.unanswered(),
                                        id -> List.of(say.unitCell(id)))
                                .fold())
                .how(
                        "An answer is whole: what a later one leaves out is dropped and not answered any more.",
                        "That somebody did not answer says nothing about what they would have answered.");
    }

    private static String result(FourQuestionsAnswer answer, List<Line> changed, Saying say) {
        if (answer.units().isEmpty()) {
            return "Nobody answered the four guiding questions %s.".formatted(say.days());
        }
        long units = changed.stream().map(Line::unit).distinct().count();
        return "%s the four guiding questions; %s %s, in %s."
                .formatted(
                        Words.count(answer.units().size(), "unit answers", "units answer"),
                        changed.size() == 1 ? "1 answer changed" : changed.size() + " answers changed",
                        say.days(),
                        Words.count(units, "unit", "units"));
    }

    private static String day(Saying say, boolean first) {
        return Words.day(
                say.window() == null
                        ? say.day()
                        : first ? say.window().from() : say.window().to());
    }

    private static Cell question(GuidingQuestion question) {
        return Cell.of(Words.sentence(InquiryWords.asked(question)));
    }

    private static Cell words(@Nullable String answer) {
        return answer == null ? Cell.NOTHING : Cell.of(answer);
    }

    private static List<String> why(List<Revised> revisions) {
        return revisions.stream()
                .flatMap(one ->
                        Stream.ofNullable(one.reason()).map(reason -> "%s (%s)".formatted(reason, Words.day(one.on()))))
                .toList();
    }

    private static List<String> ground(OfQuestion question) {
        List<String> lines = new ArrayList<>();
        if (question.evidence() > 0) {
            lines.add(Words.count(question.evidence(), "thing that is cited", "things that are cited"));
        }
        if (!question.needIds().isEmpty()) {
            lines.add(Words.count(question.needIds().size(), "need", "needs"));
        }
        return lines;
    }
}
