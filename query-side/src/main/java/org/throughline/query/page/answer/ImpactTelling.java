package org.throughline.query.page.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.impact.ImpactDirection;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.implementation.ImpactAnswer;
import org.throughline.query.question.implementation.ImpactAnswer.Counts;
import org.throughline.query.question.implementation.ImpactAnswer.Found;
import org.throughline.query.question.implementation.ImpactAnswer.OfGroup;
import org.throughline.query.question.implementation.ImpactAnswer.OfThing;
import org.throughline.query.subject.implementation.impact.ImpactWords;
import org.throughline.query.words.Words;

@Component
final class ImpactTelling implements Telling<ImpactAnswer> {

    private record FoundOf(OfThing thing, Found found) {}

    @Override
    public Told tell(ImpactAnswer answer, Saying say) {
        return Told.of(
                        result(answer.counts(), say),
                        Table.of(
                                "Group by group",
                                List.of(
                                        "Group",
                                        "Looked at",
                                        "Better",
                                        "Worse",
                                        "Mixed",
                                        "As before",
                                        "Not known",
                                        "Asked themselves",
                                        "Nobody asked"),
                                answer.groups(),
                                one -> List.of(
                                        Cell.of(Saying.label(one.group())),
                                        Cell.of(one.looked()),
                                        Cell.of(one.better()),
                                        Cell.of(one.worse()),
                                        Cell.of(one.mixed()),
                                        Cell.of(one.none()),
                                        Cell.of(one.unknown()),
                                        Cell.of(one.asked()),
                                        Cell.of(one.neverAsked()))),
                        looked(answer.things(), say),
                        unlooked(answer.things(), say))
                .with(Chart.of(
                        "How many of them anybody looked at for each group",
                        "",
                        List.of(new Hue("good", "looked at"), new Hue("short", "nobody asked")),
                        answer.counts().things() == 0 ? List.<OfGroup>of() : answer.groups(),
                        one -> strip(one, answer.counts().things())))
                .how(
                        "What was found last counts; a group of which a part was looked at apart counts under each way that was found.",
                        "What is found is what those who looked say of a group. It measures nobody.");
    }

    private static String result(Counts counts, Saying say) {
        if (counts.things() == 0) {
            return "No decision, plan, cycle or practice began %s.".formatted(say.days());
        }
        return "Of %s that began %s, somebody looked whom %d helped and whom they harmed; for all four groups with %d. With %d of them somebody is worse off."
                .formatted(
                        Words.count(
                                counts.things(),
                                "decision, plan, cycle or practice",
                                "decisions, plans, cycles and practices"),
                        say.days(),
                        counts.looked(),
                        counts.allFour(),
                        counts.worse());
    }

    private static Table looked(List<OfThing> things, Saying say) {
        List<FoundOf> found = things.stream()
                .filter(thing -> thing.looks() > 0)
                .flatMap(thing -> thing.found().stream().map(one -> new FoundOf(thing, one)))
                .toList();
        return Table.of(
                "What was found last",
                List.of(
                        "Of what",
                        "Whose",
                        "For whom",
                        "What was found",
                        "Before",
                        "In words",
                        "Asked themselves",
                        "Looked at"),
                found,
                one -> List.of(
                        Cell.of(thing(one.thing())),
                        say.unitCell(one.thing().organizationId()),
                        Cell.of(those(one.found())),
                        Cell.of(went(one.found().direction())),
                        one.found().before() == null
                                ? Cell.NOTHING
                                : Cell.of(went(one.found().before())),
                        Cell.of(one.found().account()),
                        asked(one.found()),
                        Cell.of(Bit.link(Words.day(one.found().on()), link(one.found())))));
    }

    private static Table unlooked(List<OfThing> things, Saying say) {
        return Table.of(
                "Of whom nobody asked",
                List.of("Of what", "Whose", "Since", "Looked at", "Nobody asked about"),
                things.stream().filter(thing -> !thing.neverAsked().isEmpty()).toList(),
                one -> List.of(
                        Cell.of(thing(one)),
                        say.unitCell(one.organizationId()),
                        Cell.day(one.on()),
                        one.lastOn() == null ? Cell.of("never") : Cell.day(one.lastOn()),
                        Cell.of(Words.sentence(Words.and(
                                one.neverAsked().stream().map(Saying::code).toList())))));
    }

    private static Bit thing(OfThing thing) {
        return Bit.thing(thing.kind(), thing.id());
    }

    private static String link(Found found) {
        return PagePath.of("impact", found.impactId());
    }

    private static String those(Found found) {
        String all = Saying.label(found.group());
        return found.among() == null ? all : "%s (%s)".formatted(all, Words.code(found.among()));
    }

    private static String went(ImpactDirection direction) {
        return Words.sentence(ImpactWords.went(direction));
    }

    private static Cell asked(Found found) {
        return found.askedThem() == null ? Cell.NOTHING : Cell.yes(found.askedThem());
    }

    private static Strip strip(OfGroup group, int things) {
        String note = "%d of %d".formatted(group.looked(), things);
        return new Strip(
                List.of(Bit.text(Saying.label(group.group()))),
                note,
                ShareBar.svg(
                        note,
                        things,
                        List.of(
                                new Part("good", group.looked(), "Looked at"),
                                new Part("short", group.neverAsked(), "Nobody asked"))));
    }
}
