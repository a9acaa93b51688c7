package org.throughline.query.page.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.ground.ContextsAnswer;
import org.throughline.query.question.ground.ContextsAnswer.Counts;
import org.throughline.query.question.ground.ContextsAnswer.OfDecision;
import org.throughline.query.question.ground.ContextsAnswer.Stood;
import org.throughline.query.words.Words;

@Component
final class ContextsTelling implements Telling<ContextsAnswer> {

    @Override
    public Told tell(ContextsAnswer answer, Saying say) {
        return Told.of(
                        result(answer.counts(), say),
                        Table.of(
                                "Decision by decision",
                                List.of(
                                        "On",
                                        "Decision",
                                        "Whose",
                                        "Whose context",
                                        "As it stood",
                                        "Written down",
                                        "Since then"),
                                answer.decisions().reversed(),
                                one -> row(one, say)),
                        Table.of(
                                "Unit by unit",
                                List.of("Whose", "Described", "First", "Last", "Why anew"),
                                answer.units(),
                                one -> List.of(
                                        Cell.of(Bit.link(
                                                say.names().organization(one.organizationId()),
                                                PagePath.of("context", one.organizationId()))),
                                        Cell.of(Words.count(one.descriptions(), "time", "times")),
                                        Cell.day(one.firstOn()),
                                        Cell.day(one.lastOn()),
                                        Cell.of(one.reason()))))
                .how(
                        "The context of a decision is that of whoever decided; where none is described for its day, that of the nearest above them.",
                        "What was remembered later stood on that day all the same; whether it was written down by then is said beside it.");
    }

    private static String result(Counts counts, Saying say) {
        if (counts.decisions() == 0) {
            return "No decision took effect %s. The context of %s is described."
                    .formatted(say.days(), Words.count(counts.described(), "unit", "units"));
        }
        return "%s took effect %s; for %d a context is described as it stood, written down by then for %d, and described anew since for %d."
                .formatted(
                        Words.count(counts.decisions(), "decision", "decisions"),
                        say.days(),
                        counts.withContext(),
                        counts.writtenThen(),
                        counts.changedSince());
    }

    private static List<Cell> row(OfDecision one, Saying say) {
        Stood own = one.own();
        return List.of(
                Cell.day(one.on()),
                Cell.of(Bit.thing("decision", one.decisionId())),
                say.unitCell(one.organizationId()),
                own == null ? Cell.of("none is described") : say.unitCell(own.organizationId()),
                own == null ? Cell.NOTHING : Cell.of(own.context().said().collect(Collectors.joining(" "))),
                own == null ? Cell.NOTHING : Cell.of(own.writtenThen() ? "by then" : "later"),
                own == null ? Cell.NOTHING : Cell.of(since(own)));
    }

    private static String since(Stood own) {
        if (own.until() == null) {
            return "it stands";
        }
        String anew = "described anew on " + Words.day(own.until());
        return own.whyAnew() == null ? anew : "%s: %s".formatted(anew, own.whyAnew());
    }
}
