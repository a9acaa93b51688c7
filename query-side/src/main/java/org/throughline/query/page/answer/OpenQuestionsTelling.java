package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.talk.OpenQuestionsAnswer;
import org.throughline.query.question.talk.OpenQuestionsAnswer.Answered;
import org.throughline.query.question.talk.OpenQuestionsAnswer.RequestKind;
import org.throughline.query.question.talk.OpenQuestionsAnswer.Waiting;
import org.throughline.query.words.Words;

@Component
final class OpenQuestionsTelling implements Telling<OpenQuestionsAnswer> {

    @Override
    public Told tell(OpenQuestionsAnswer answer, Saying say) {
        List<Waiting> waiting = answer.waiting().stream()
                .sorted(Comparator.comparingLong(Waiting::days).reversed())
                .toList();
        return Told.of(
                        result(answer, waiting),
                        Table.of(
                                "What waits, the longest first",
                                List.of("Since", "Days", "From", "Owed by", "What"),
                                waiting,
                                one -> waiting(one, say)),
                        Table.of(
                                "Feedback that changed a plan",
                                List.of("Given on", "Plan", "Version", "Revised on", "Why"),
                                answer.changedPlans(),
                                one -> List.of(
                                        Cell.of(Bit.link(
                                                Words.day(one.givenOn()), PagePath.of("exchange", one.exchangeId()))),
                                        Cell.of(Bit.thing("plan", one.planId())),
                                        Cell.of(one.planVersion()),
                                        Cell.day(one.revisedOn()),
                                        Cell.of(one.why()))),
                        Table.of(
                                        "What was answered, the latest first",
                                        List.of("Settled on", "After days", "From", "By", "What came of it"),
                                        answer.answered().stream()
                                                .sorted(Comparator.comparing(Answered::settledOn)
                                                        .reversed())
                                                .toList(),
                                        one -> List.of(
                                                Cell.of(Bit.link(Words.day(one.settledOn()), pageOf(one.subject()))),
                                                Cell.of(one.days()),
                                                one.fromTeamId() == null
                                                        ? Cell.of("somebody")
                                                        : say.teamCell(one.fromTeamId()),
                                                say.teamCell(one.toTeamId()),
                                                Cell.of(
                                                        one.outcome() == null
                                                                ? "answered"
                                                                : Saying.code(one.outcome()))))
                                .fold())
                .with(Chart.of(
                        "What came of feedback",
                        "",
                        List.<Hue>of(),
                        answer.outcomes().entrySet().stream()
                                .filter(one -> one.getValue() > 0)
                                .toList(),
                        one -> new Strip(
                                List.of(Bit.text(Saying.label(one.getKey()))),
                                one.getValue().toString(),
                                ShareBar.svg(
                                        Saying.label(one.getKey()) + ": " + one.getValue(),
                                        answer.outcomes().values().stream()
                                                .mapToLong(Long::longValue)
                                                .sum(),
                                        List.of(new Part("version", one.getValue(), Saying.label(one.getKey())))))))
                .how("A question waits until it is answered or withdrawn, feedback until it has an outcome.");
    }

    private static String pageOf(String subject) {
        SubjectKey key = SubjectKey.parse(subject);
        return PagePath.of(key.kind(), key.id());
    }

    private static String result(OpenQuestionsAnswer answer, List<Waiting> waiting) {
        String others = answer.answeredMedianDays() == null
                ? "Nothing was answered yet."
                : "%s answered, in the middle after %s days."
                        .formatted(
                                Words.count(answer.answered().size(), "other was", "others were"),
                                answer.answeredMedianDays().stripTrailingZeros().toPlainString());
        return waiting.isEmpty()
                ? "Nobody waits for an answer. " + others
                : "%s for an answer, the longest for %s. %s"
                        .formatted(
                                Words.count(
                                        waiting.size(), "question or feedback waits", "questions and feedback wait"),
                                Words.count(waiting.getFirst().days(), "day", "days"),
                                others);
    }

    private static List<Cell> waiting(Waiting one, Saying say) {
        Cell from = one.fromTeamId() == null
                ? Cell.of(one.fromRole() == null ? "somebody" : Words.one(Words.code(one.fromRole())))
                : say.teamCell(one.fromTeamId());
        String what = one.kind() == RequestKind.QUESTION
                ? "Question"
                : "Feedback" + (one.about() == null ? "" : " about a " + Saying.code(one.about()));
        return List.of(
                Cell.day(one.askedOn()),
                Cell.of(one.days()),
                from,
                say.teamCell(one.owedBy()),
                Cell.of(Bit.link(what, pageOf(one.subject()))).and(one.words() == null ? "" : ": " + one.words()));
    }
}
