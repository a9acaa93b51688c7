package org.throughline.query.page.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.page.DueWords;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.implementation.RecognitionAnswer;
import org.throughline.query.question.implementation.RecognitionAnswer.Judgement;
import org.throughline.query.question.implementation.RecognitionAnswer.Missing;
import org.throughline.query.question.implementation.RecognitionAnswer.OfYear;
import org.throughline.query.question.implementation.RecognitionAnswer.Used;
import org.throughline.query.words.Words;

@Component
final class RecognitionTelling implements Telling<RecognitionAnswer> {

    @Override
    public Told tell(RecognitionAnswer answer, Saying say) {
        List<OfYear> years = answer.years().stream()
                .sorted(Comparator.comparing((OfYear one) -> say.names().organization(one.organizationId()))
                        .thenComparing(OfYear::year, Comparator.reverseOrder()))
                .toList();
        return Told.of(
                        result(answer, say),
                        Table.of(
                                "School by school, the latest year first",
                                List.of(
                                        "Where",
                                        "School year",
                                        "By the rule of its year",
                                        "What the next one lacked",
                                        "By today's rule",
                                        "What the next one lacks"),
                                years,
                                one -> year(one, say)),
                        Table.of(
                                        "The rules it was judged by",
                                        List.of("Ladder", "Since", "Where it comes from"),
                                        answer.ladders(),
                                        RecognitionTelling::ladder)
                                .fold())
                .how(
                        "A year is judged on its last day, the running one on the day asked about, by everything that is known of the checks up to then.",
                        "A level is at fidelity since the first check of the row that met its criterion and has not ended; a year without awards counts as a year. What checks do not show is named and not judged.",
                        "Today's rule is the one in force on the day asked about.");
    }

    private static String result(RecognitionAnswer answer, Saying say) {
        if (answer.years().isEmpty()) {
            return "No school was checked by %s.".formatted(Words.day(say.day()));
        }
        long then = answer.years().stream()
                .filter(one -> one.then().award() != null)
                .count();
        long now =
                answer.years().stream().filter(one -> one.now().award() != null).count();
        long differ = answer.years().stream().filter(OfYear::differs).count();
        return "Of %s, %d reach an award by the rule of their year and %d by that of %s; %d come to another one."
                .formatted(
                        Words.count(answer.years().size(), "school year", "school years"),
                        then,
                        now,
                        Words.day(say.day()),
                        differ);
    }

    private static List<Cell> year(OfYear one, Saying say) {
        return List.of(
                say.unitCell(one.organizationId()),
                Cell.of(DueWords.year(one.year())),
                award(one.then()),
                lacks(one.then()),
                award(one.now()).and(one.differs() ? ", another one" : ""),
                lacks(one.now()));
    }

    private static Cell award(Judgement judgement) {
        String award = judgement.award();
        if (!judgement.awarded()) {
            return Cell.of("no awards were made");
        }
        List<String> lines = new ArrayList<>(List.of(award == null ? "none" : code(award)));
        if (!judgement.evidence().isEmpty()) {
            lines.add("if there is evidence of "
                    + String.join(
                            " and ",
                            judgement.evidence().stream().map(Words::code).toList()));
        }
        return Cell.lines(lines);
    }

    private static Cell lacks(Judgement judgement) {
        String next = judgement.next();
        return next == null
                ? Cell.NOTHING
                : Cell.lines(judgement.missing().stream()
                        .map(missing -> "%s: %s".formatted(code(next), lack(missing)))
                        .toList());
    }

    private static String lack(Missing missing) {
        return switch (missing.lack()) {
            case MEMBERS -> "%s on the leadership team, %d asked for".formatted(people(missing), missing.asked());
            case DECISION_MAKER -> "nobody on the leadership team who decides";
            case MEETINGS -> "%s in the year before, %d asked for".formatted(meetings(missing), missing.asked());
            case DECISION_MAKER_PRESENT ->
                "%s with somebody who decides, %d asked for".formatted(meetings(missing), missing.asked());
            case NEVER_ASSESSED -> where(missing) + " was never assessed";
            case NO_CRITERION -> where(missing) + " was assessed, and by no criterion";
            case NOT_AT_FIDELITY -> where(missing) + " is not at fidelity";
            case NOT_LONG_ENOUGH ->
                "%s for %s, %d asked for"
                        .formatted(where(missing), Words.count(number(missing), "year", "years"), missing.asked());
            case EVIDENCE -> "evidence of " + Words.code(Objects.requireNonNull(missing.what()));
        };
    }

    private static String where(Missing missing) {
        return "%s, %s".formatted(code(missing.area()), code(missing.level()));
    }

    private static String people(Missing missing) {
        return Words.count(number(missing), "member", "members");
    }

    private static String meetings(Missing missing) {
        return Words.count(number(missing), "meeting", "meetings");
    }

    private static int number(Missing missing) {
        return missing.has() == null ? 0 : missing.has();
    }

    private static String code(@Nullable String code) {
        return code == null ? "" : Words.code(code).toLowerCase(Locale.ROOT);
    }

    private static List<Cell> ladder(Used used) {
        return List.of(
                Cell.of("%s, as of %s%s".formatted(used.name(), used.version(), used.awarded() ? "" : ": none made")),
                Cell.day(used.since()),
                Cell.of(used.note()));
    }
}
