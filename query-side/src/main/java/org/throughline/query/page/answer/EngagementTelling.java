package org.throughline.query.page.answer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.query.Tallies;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.talk.EngagementAnswer;
import org.throughline.query.question.talk.EngagementAnswer.OfContact;
import org.throughline.query.question.talk.EngagementAnswer.OfEngaged;
import org.throughline.query.question.talk.EngagementAnswer.OfGroup;
import org.throughline.query.question.talk.EngagementAnswer.OfUnit;
import org.throughline.query.question.talk.EngagementAnswer.Standing;
import org.throughline.query.subject.talk.RecurrenceWords;
import org.throughline.query.words.Words;

@Component
final class EngagementTelling implements Telling<EngagementAnswer> {

    private record Line(OfUnit unit, OfEngaged group) {}

    @Override
    public Told tell(EngagementAnswer answer, Saying say) {
        Function<String, String> called = called(answer.groups());
        List<Line> lines = answer.units().stream()
                .flatMap(unit -> unit.groups().stream().map(group -> new Line(unit, group)))
                .toList();
        return Told.of(
                        result(answer, lines, say),
                        Table.of(
                                "Group by group",
                                List.of(
                                        "Group",
                                        "Contacts",
                                        "Engaged by",
                                        "Ongoing",
                                        "May be a token",
                                        "Never engaged by"),
                                answer.groups(),
                                one -> List.of(
                                        Cell.of(called.apply(one.group())),
                                        Cell.of(one.contacts()),
                                        Cell.of(units(one.engagedBy())),
                                        Cell.of(one.engagedBy() == 0 ? "" : "by " + units(one.ongoing())),
                                        Cell.of(one.token() == 0 ? "" : "by " + units(one.token())),
                                        one.neverBy() == null ? Cell.NOTHING : Cell.of(units(one.neverBy())))),
                        Table.of(
                                "Unit by unit",
                                List.of(
                                        "Unit",
                                        "Group",
                                        "Contacts",
                                        "Last",
                                        "Deepest",
                                        "Longest without",
                                        "It is",
                                        "May be a token"),
                                lines,
                                one -> line(one, called, say)),
                        Table.of(
                                "Whom units never engaged",
                                List.of("Unit", "Groups"),
                                answer.units().stream()
                                        .filter(unit -> !unit.never().isEmpty())
                                        .toList(),
                                unit -> List.of(
                                        say.unitCell(unit.organizationId()),
                                        Cell.of(Words.sentence(unit.never().stream()
                                                .map(called)
                                                .map(EngagementTelling::within)
                                                .collect(Collectors.joining(", ")))))),
                        Table.of(
                                        "What was meant to come again",
                                        List.of("Unit", "Group", "About", "How often", "Came again", "Missed since"),
                                        answer.recurring(),
                                        one -> List.of(
                                                say.unitCell(one.organizationId()),
                                                Cell.of(Bit.link(
                                                        Words.sentence(Words.code(one.group())),
                                                        PagePath.of("engagement", one.engagementId()))),
                                                Cell.of(one.title()),
                                                Cell.of(RecurrenceWords.of(one.recurrence())),
                                                Cell.of("%d of %s"
                                                        .formatted(
                                                                one.held(),
                                                                Words.count(one.due(), "stretch", "stretches"))),
                                                Cell.lines(one.missed().stream()
                                                        .map(Words::day)
                                                        .toList())))
                                .fold(),
                        Table.of(
                                        "Every contact",
                                        List.of("On", "Unit", "Group", "How", "Recorded as", "Inputs"),
                                        answer.contacts().reversed(),
                                        one -> contact(one, called, say))
                                .fold())
                .with(chart(answer))
                .how(
                        "A contact is a day on which a unit engaged a group, however many records tell of it. An input to a decision or to a plan that an engagement names is part of that one, and counts where that one does; one of the same unit, group and day is taken for part of it.",
                        "Ongoing are several contacts of which none came too long after the one before, the last not too long ago, by the limits of the district's rulebook; how deep they were is another matter.",
                        "There is a risk of tokenism where everybody was only informed, or was engaged only after it was decided. Without a contact in these days there is nothing to judge.");
    }

    private static String result(EngagementAnswer answer, List<Line> lines, Saying say) {
        if (lines.isEmpty()) {
            return "Nobody was engaged %s, and nobody before.".formatted(say.days());
        }
        int ongoing = Tallies.count(lines, one -> one.group().standing() == Standing.ONGOING);
        return "%s %s; of %s of a unit with a group, %d %s ongoing at the end, and in %d all contacts of these days may be tokens. %s."
                .formatted(
                        Words.count(answer.counts().contacts(), "contact", "contacts"),
                        say.days(),
                        Words.count(lines.size(), "relation", "relations"),
                        ongoing,
                        ongoing == 1 ? "is" : "are",
                        Tallies.count(lines, one -> !one.group().token().isEmpty()),
                        answer.counts().unitsWithout() == 0
                                ? "Every unit engaged somebody"
                                : Words.count(answer.counts().unitsWithout(), "unit", "units") + " engaged nobody");
    }

    private static Chart chart(EngagementAnswer answer) {
        return Chart.of(
                "Units that engage the group",
                "",
                List.of(
                        new Hue("good", "ongoing"),
                        new Hue("short", "not ongoing"),
                        new Hue("unknown", "never engaged it")),
                answer.groups().stream().filter(one -> one.neverBy() != null).toList(),
                EngagementTelling::strip);
    }

    private static Strip strip(OfGroup one) {
        int never = one.neverBy() == null ? 0 : one.neverBy();
        String name = name(one);
        String note = "%d of %d ongoing".formatted(one.ongoing(), one.engagedBy() + never);
        return new Strip(
                List.of(Bit.text(name)),
                note,
                ShareBar.svg(
                        name + ": " + note,
                        one.engagedBy() + never,
                        List.of(
                                new Part("good", one.ongoing(), "Ongoing"),
                                new Part("short", one.engagedBy() - one.ongoing(), "Not ongoing"),
                                new Part("unknown", never, "Never engaged"))));
    }

    private static List<Cell> line(Line one, Function<String, String> called, Saying say) {
        OfEngaged group = one.group();
        return List.of(
                say.unitCell(one.unit().organizationId()),
                Cell.of(called.apply(group.group())),
                Cell.of(group.contacts()),
                Cell.day(group.lastOn()),
                Cell.of(group.deepest() == null ? "not at all" : Saying.code(group.deepest())),
                Cell.of(Words.count(group.longestWithout(), "day", "days")),
                Cell.of(Saying.code(group.standing())),
                Cell.lines(group.token().stream().map(Saying::code).toList()));
    }

    private static List<Cell> contact(OfContact one, Function<String, String> called, Saying say) {
        return List.of(
                Cell.day(one.on()),
                say.unitCell(one.organizationId()),
                Cell.of(called.apply(one.group())),
                Cell.of(Saying.code(one.depth())),
                one.engagements().isEmpty()
                        ? Cell.of("input alone")
                        : Cell.list(one.engagements().stream()
                                .map(id -> Bit.thing("engagement", id))
                                .toList()),
                Cell.of(inputs(one)));
    }

    private static String inputs(OfContact one) {
        return Stream.of(
                        one.inputs() == 0 ? "" : Integer.toString(one.inputs()),
                        one.sameDay() == 0 ? "" : "%d of the same day".formatted(one.sameDay()),
                        one.afterwards() ? "after it was decided" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Function<String, String> called(List<OfGroup> groups) {
        Map<String, String> names = groups.stream().collect(Collectors.toMap(OfGroup::group, EngagementTelling::name));
        return code -> names.getOrDefault(code, Words.sentence(Words.code(code)));
    }

    private static String name(OfGroup one) {
        return one.label() == null ? Words.sentence(Words.code(one.group())) : Words.text(one.label());
    }

    private static String within(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String units(int count) {
        return count == 0 ? "no unit" : Words.count(count, "unit", "units");
    }
}
