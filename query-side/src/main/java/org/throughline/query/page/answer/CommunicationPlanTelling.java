package org.throughline.query.page.answer;

import java.util.List;
import java.util.stream.Collectors;
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
import org.throughline.query.question.talk.CommunicationPlanAnswer;
import org.throughline.query.question.talk.CommunicationPlanAnswer.Counts;
import org.throughline.query.question.talk.CommunicationPlanAnswer.OfAudience;
import org.throughline.query.question.talk.CommunicationPlanAnswer.OfItem;
import org.throughline.query.question.talk.CommunicationPlanAnswer.OfPlan;
import org.throughline.query.question.talk.CommunicationPlanAnswer.Overdue;
import org.throughline.query.words.Words;

@Component
final class CommunicationPlanTelling implements Telling<CommunicationPlanAnswer> {

    private record Line(OfPlan plan, OfItem item) {}

    @Override
    public Told tell(CommunicationPlanAnswer answer, Saying say) {
        return Told.of(
                        result(answer, say),
                        Table.of(
                                "What is overdue",
                                List.of("Due by", "Since", "What it is for", "To tell", "Whose plan"),
                                answer.overdue(),
                                one -> overdue(one, say)),
                        Table.of(
                                "Item by item",
                                List.of("Plan", "What it is for", "To tell", "Due", "In time", "Later", "Not", "Next"),
                                answer.plans().stream()
                                        .flatMap(plan -> plan.items().stream().map(item -> new Line(plan, item)))
                                        .toList(),
                                CommunicationPlanTelling::item),
                        Table.of(
                                "Group by group",
                                List.of("Group", "Due", "In time", "Later", "Not", "Last told"),
                                answer.audiences(),
                                one -> List.of(
                                        Cell.of(name(one)),
                                        Cell.of(one.counts().due()),
                                        Cell.of(one.counts().onTime()),
                                        Cell.of(one.counts().late()),
                                        Cell.of(not(one.counts())),
                                        one.lastOn() == null ? Cell.of("not in these days") : Cell.day(one.lastOn()))),
                        Table.of(
                                        "Who goes by no plan",
                                        List.of("Unit"),
                                        answer.without(),
                                        unit -> List.of(say.unitCell(unit)))
                                .fold())
                .with(chart(answer))
                .how(
                        "An item is due by the version of the plan that was gone by on that day; what an earlier version asked for stays due when a later one does not.",
                        "What is for several groups is counted with each of them. What was told is on record elsewhere: an item that was carried out names the message, or the channel it went through.");
    }

    private static String result(CommunicationPlanAnswer answer, Saying say) {
        if (answer.plans().isEmpty()) {
            return "No communication plan was gone by %s.".formatted(say.days());
        }
        Counts counts = answer.counts();
        return "Of %s due %s, %d %s carried out in time, %d later and %d not; %s overdue at the end. %s."
                .formatted(
                        Words.count(counts.due(), "communication", "communications"),
                        say.days(),
                        counts.onTime(),
                        counts.onTime() == 1 ? "was" : "were",
                        counts.late(),
                        not(counts),
                        overdue(answer.overdue().size()),
                        answer.without().isEmpty()
                                ? "Every unit goes by a plan"
                                : Words.count(answer.without().size(), "unit goes", "units go") + " by none");
    }

    private static Chart chart(CommunicationPlanAnswer answer) {
        return Chart.of(
                "What was due for whom",
                "",
                List.of(new Hue("good", "in time"), new Hue("version", "later"), new Hue("short", "not carried out")),
                answer.audiences(),
                CommunicationPlanTelling::strip);
    }

    private static Strip strip(OfAudience one) {
        Counts counts = one.counts();
        String name = name(one);
        String note = "%d of %d in time".formatted(counts.onTime(), counts.due());
        return new Strip(
                List.of(Bit.text(name)),
                note,
                ShareBar.svg(
                        name + ": " + note,
                        counts.due(),
                        List.of(
                                new Part("good", counts.onTime(), "In time"),
                                new Part("version", counts.late(), "Later"),
                                new Part("short", not(counts), "Not carried out"))));
    }

    private static String overdue(int count) {
        return switch (count) {
            case 0 -> "nothing is";
            case 1 -> "one is";
            default -> count + " are";
        };
    }

    private static List<Cell> overdue(Overdue one, Saying say) {
        return List.of(
                Cell.day(one.dueOn()),
                Cell.of(Words.count(one.days(), "day", "days")),
                Cell.of(one.purpose()),
                Cell.of(audiences(one.audiences())),
                say.unitCell(one.organizationId()));
    }

    private static List<Cell> item(Line one) {
        Counts counts = one.item().counts();
        return List.of(
                Cell.of(Bit.link(
                        Words.text(one.plan().title()),
                        PagePath.of("communication-plan", one.plan().communicationPlanId()))),
                Cell.of(one.item().purpose()),
                Cell.of(audiences(one.item().audiences())),
                Cell.of(counts.due()),
                Cell.of(counts.onTime()),
                Cell.of(counts.late()),
                Cell.of(not(counts)),
                one.item().nextOn() == null ? Cell.NOTHING : Cell.day(one.item().nextOn()));
    }

    private static int not(Counts counts) {
        return counts.notYet() + counts.never();
    }

    private static String audiences(List<String> codes) {
        return Words.sentence(codes.stream().map(Words::code).collect(Collectors.joining(", ")));
    }

    private static String name(OfAudience one) {
        return one.label() == null ? Words.sentence(Words.code(one.audience())) : Words.text(one.label());
    }
}
