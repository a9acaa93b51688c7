package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.implementation.IdeasAnswer;
import org.throughline.query.question.implementation.IdeasAnswer.Counts;
import org.throughline.query.question.implementation.IdeasAnswer.IdeaOf;
import org.throughline.query.question.implementation.IdeasAnswer.Tried;
import org.throughline.query.question.implementation.IdeasAnswer.TriedBy;
import org.throughline.query.subject.implementation.idea.IdeaState;
import org.throughline.query.words.Words;

@Component
final class IdeasTelling implements Telling<IdeasAnswer> {

    @Override
    public Told tell(IdeasAnswer answer, Saying say) {
        List<IdeaOf> ideas = answer.ideas().stream()
                .sorted(Comparator.comparing(IdeaOf::tried)
                        .thenComparing(idea -> idea.status() == IdeaState.Status.DROPPED)
                        .thenComparing(IdeaOf::proposedOn))
                .toList();
        return Told.of(
                        result(answer.counts()),
                        Table.of(
                                "Ideas",
                                List.of("Idea", "Whose", "Works on", "For", "Since", "Standing", "Tried by"),
                                ideas,
                                idea -> List.of(
                                        Cell.of(say.thing("idea", idea.ideaId(), idea.title())),
                                        say.unitCell(idea.organizationId()),
                                        Cell.of(idea.driver()),
                                        idea.goalIds().isEmpty()
                                                ? Cell.of(idea.aim())
                                                : Cell.each(idea.goalIds(), goal -> Bit.thing("goal", goal)),
                                        Cell.day(idea.proposedOn()),
                                        Cell.of(standing(idea)),
                                        cycles(idea))))
                .with(Chart.of(
                        "What became of ideas",
                        "",
                        List.of(
                                new Hue("good", "tried"),
                                new Hue("version", "being tried"),
                                new Hue("short", "never tried")),
                        answer.ideas().isEmpty() ? List.<Counts>of() : List.of(answer.counts()),
                        IdeasTelling::strip))
                .how("An idea is tried when a cycle that tries it has ended, or it was decided what becomes of it.");
    }

    private static String result(Counts counts) {
        if (counts.ideas() == 0) {
            return "No idea was on record by then.";
        }
        return "%d of %s never tried, %d of them though selected; %d %s being tried, %d %s tried."
                .formatted(
                        counts.never(),
                        Words.count(counts.ideas(), "idea was", "ideas were"),
                        counts.neverThoughSelected(),
                        counts.underWay(),
                        counts.underWay() == 1 ? "is" : "are",
                        counts.tried(),
                        counts.tried() == 1 ? "was" : "were");
    }

    private static String standing(IdeaOf idea) {
        return switch (idea.status()) {
            case PROPOSED -> "proposed";
            case SELECTED -> idea.tried() == Tried.NEVER ? "selected, never tried" : "selected";
            case DROPPED -> idea.tried() == Tried.NEVER ? "dropped, never tried" : "dropped";
        };
    }

    private static Cell cycles(IdeaOf idea) {
        return Cell.each(idea.cycles(), cycle -> Bit.link(said(cycle), PagePath.of("cycle", cycle.cycleId())));
    }

    private static String said(TriedBy cycle) {
        return Words.text(cycle.title())
                + (cycle.decision() == null ? "" : ", " + CyclesTelling.word(cycle.decision()));
    }

    private static Strip strip(Counts counts) {
        String note = "%d of %d never tried".formatted(counts.never(), counts.ideas());
        return new Strip(
                List.of(Bit.text("Ideas")),
                note,
                ShareBar.svg(
                        note,
                        counts.ideas(),
                        List.of(
                                new Part("good", counts.tried(), "Tried"),
                                new Part("version", counts.underWay(), "Being tried"),
                                new Part("short", counts.never(), "Never tried"))));
    }
}
