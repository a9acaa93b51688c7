package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.implementation.GoalOwnersAnswer;
import org.throughline.query.question.implementation.GoalOwnersAnswer.Counts;
import org.throughline.query.question.implementation.GoalOwnersAnswer.Owned;
import org.throughline.query.question.implementation.GoalOwnersAnswer.Owner;
import org.throughline.query.question.implementation.GoalOwnersAnswer.Ownership;
import org.throughline.query.question.implementation.GoalOwnersAnswer.Standing;
import org.throughline.query.words.Words;

@Component
final class GoalOwnersTelling implements Telling<GoalOwnersAnswer> {

    @Override
    public Told tell(GoalOwnersAnswer answer, Saying say) {
        List<Owned> goals = answer.goals().stream()
                .sorted(Comparator.comparing(Owned::ownership))
                .toList();
        return Told.of(
                        result(answer.counts()),
                        Table.of(
                                "Goals that are pursued",
                                List.of("Goal", "Whose", "Owned", "Owners", "Groups"),
                                goals,
                                goal -> List.of(
                                        Cell.of(say.thing("goal", goal.goalId(), goal.title())),
                                        say.unitCell(goal.organizationId()),
                                        Cell.of(words(goal.ownership())),
                                        Cell.lines(goal.owners().stream()
                                                .map(owner -> owner(owner, say))
                                                .toList()),
                                        Cell.lines(goal.groups().stream()
                                                .map(group -> Words.sentence(Words.code(group)))
                                                .toList()))))
                .with(Chart.of(
                        "Who owns the goals",
                        "",
                        List.of(
                                new Hue("good", "owned beyond leaders"),
                                new Hue("version", "owned by leaders alone"),
                                new Hue("unknown", "nobody named")),
                        answer.goals().isEmpty() ? List.<Counts>of() : List.of(answer.counts()),
                        GoalOwnersTelling::strip))
                .how(
                        "A goal is owned beyond leaders when anybody answers for it whose seats do not lead, or who has none, or a group"
                                + " other than administrators. Who leads follows from the roles people have on the day asked about.");
    }

    private static String result(Counts counts) {
        return counts.pursued() == 0
                ? "No goal is pursued."
                : "%d of %s owned beyond leaders, %d by leaders alone; of %d nobody was named."
                        .formatted(
                                counts.beyondLeaders(),
                                Words.count(counts.pursued(), "goal that is pursued is", "goals that are pursued are"),
                                counts.leadersOnly(),
                                counts.nobody());
    }

    private static Strip strip(Counts counts) {
        String note = "%d of %d beyond leaders".formatted(counts.beyondLeaders(), counts.pursued());
        return new Strip(
                List.of(Bit.text("Goals")),
                note,
                ShareBar.svg(
                        note,
                        counts.pursued(),
                        Stream.of(
                                        new Part("good", counts.beyondLeaders(), "Owned beyond leaders"),
                                        new Part("version", counts.leadersOnly(), "Owned by leaders alone"),
                                        new Part("unknown", counts.nobody(), "Nobody named"))
                                .toList()));
    }

    private static String words(Ownership ownership) {
        return switch (ownership) {
            case BEYOND_LEADERS -> "beyond leaders";
            case LEADERS_ONLY -> "by leaders alone";
            case NOBODY -> "by nobody who was named";
        };
    }

    private static String owner(Owner owner, Saying say) {
        return Words.sentence(say.person(owner.owner())) + words(owner.standing());
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case LEADS -> ", leads";
            case SITS -> "";
            case NO_SEAT -> ", has no seat";
        };
    }
}
