package org.throughline.query.page.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.choices.resource.Serves;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.Bars;
import org.throughline.query.page.chart.Bars.Bar;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.choices.ResourceAnswer;
import org.throughline.query.question.choices.ResourceAnswer.Backing;
import org.throughline.query.question.choices.ResourceAnswer.Balance;
import org.throughline.query.question.choices.ResourceAnswer.Cut;
import org.throughline.query.question.choices.ResourceAnswer.Gap;
import org.throughline.query.question.choices.ResourceAnswer.GapKind;
import org.throughline.query.question.choices.ResourceAnswer.InPlace;
import org.throughline.query.words.Words;

@Component
final class ResourcesTelling implements Telling<ResourceAnswer> {

    @Override
    public Told tell(ResourceAnswer answer, Saying say) {
        return Told.of(
                        result(answer),
                        Table.of(
                                "What is given",
                                List.of("Of", "What for", "Amount", "Serves", "Since"),
                                answer.inPlace(),
                                one -> inPlace(one, say)),
                        Table.of(
                                "What was cut, the latest first",
                                List.of("Day", "Of", "Kind", "From", "To", "Why", "Touches"),
                                answer.cuts().stream()
                                        .sorted(Comparator.comparing(Cut::on).reversed())
                                        .toList(),
                                one -> cut(one, say)),
                        Table.of(
                                "Practices that are worked at and given nothing",
                                List.of("Practice", "Of", "Stage"),
                                answer.priorities().stream()
                                        .filter(one -> one.backing() == Backing.STATED_ONLY)
                                        .toList(),
                                one -> List.of(
                                        Cell.of(say.track(one.organizationId(), one.practice())),
                                        say.unitCell(one.organizationId()),
                                        Cell.of(Saying.stage(one.stage())))),
                        Table.of(
                                        "Open shortfalls",
                                        List.of("Of", "What is missing", "For whom", "Since"),
                                        answer.openShortfalls(),
                                        one -> List.of(
                                                say.unitCell(one.organizationId()),
                                                Cell.of(Saying.plain(one.missing())),
                                                Cell.of(Saying.plain(one.forWhom())),
                                                Cell.of("%s, %s"
                                                        .formatted(
                                                                Words.day(one.since()),
                                                                Words.count(one.days(), "day", "days")))))
                                .fold(),
                        Table.of(
                                        "Promised and used",
                                        List.of("Of", "Kind", "Promised", "Used", "Known for"),
                                        answer.use(),
                                        one -> use(one, say))
                                .fold(),
                        Table.of(
                                        "Protected time",
                                        List.of(
                                                "Unit",
                                                "For whom",
                                                "Team, minutes a week",
                                                "Intervention, minutes a week",
                                                "Since"),
                                        answer.schedule(),
                                        one -> DecisionsTelling.time(one, say))
                                .fold())
                .with(gaps(answer.gaps(), say))
                .how("Amounts of different units are never added up, and what is not known is absent, never zero.");
    }

    private static String result(ResourceAnswer answer) {
        long bare = answer.priorities().stream()
                .filter(one -> one.backing() == Backing.STATED_ONLY)
                .count();
        long missing = answer.gaps().stream().filter(gap -> gap.until() == null).count();
        return "%s in force; %s so far. %s worked at with nothing given to them, %d times a kind that proves priority is missing, and %s open."
                .formatted(
                        Words.count(answer.inPlace().size(), "allocation is", "allocations are"),
                        Words.count(answer.cuts().size(), "cut", "cuts"),
                        Words.count(bare, "practice is", "practices are"),
                        missing,
                        Words.count(answer.openShortfalls().size(), "shortfall is", "shortfalls are"));
    }

    private static Chart gaps(List<Gap> gaps, Saying say) {
        List<Gap> lapsed = gaps.stream()
                .filter(gap -> gap.why() == GapKind.LAPSED && gap.from() != null)
                .toList();
        Years years = Years.over(lapsed.stream().map(Gap::from).toList(), say.day());
        return Chart.of(
                "When a kind that proves priority was missing",
                lapsed.isEmpty() ? "" : years.axis(),
                List.of(new Hue("gap", "nothing of the kind was given")),
                lapsed,
                gap -> strip(gap, Objects.requireNonNull(gap.from()), years, say));
    }

    private static Strip strip(Gap gap, LocalDate from, Years years, Saying say) {
        String stretch = Saying.stretch(from, gap.until());
        return new Strip(
                List.of(say.unit(gap.organizationId())),
                "%s, %s".formatted(Saying.code(gap.kind()), stretch),
                Bars.svg(
                        years,
                        "%s of %s"
                                .formatted(Saying.label(gap.kind()), say.names().organization(gap.organizationId())),
                        List.of(new Bar("gap", from, gap.until(), stretch))));
    }

    private static List<Cell> inPlace(InPlace one, Saying say) {
        return List.of(
                Cell.of(Bit.link(
                        say.names().organization(one.organizationId()),
                        PagePath.of("resource-ledger", one.organizationId()))),
                Cell.of("%s: %s".formatted(Saying.label(one.kind()), one.purpose())),
                Cell.of("%s %s".formatted(Resources.amount(one.amount()), Resources.unit(one.unit()))),
                serves(one.serves()),
                Cell.day(one.since()));
    }

    private static Cell serves(Serves serves) {
        @Nullable String plan = serves.planId();
        if (plan != null) {
            return Cell.of(Bit.thing("plan", plan));
        }
        return Cell.of(serves.practice() == null ? serves.focusArea() : serves.practice());
    }

    private static List<Cell> cut(Cut one, Saying say) {
        return List.of(
                Cell.day(one.on()),
                say.unitCell(one.organizationId()),
                Cell.of(Saying.label(one.kind())),
                Cell.of("%s %s".formatted(Resources.amount(one.before()), Resources.unit(one.unit()))),
                Cell.of(one.after() == null ? "nothing" : Resources.amount(one.after())),
                Cell.of(one.reason()),
                Cell.of(one.touches()));
    }

    private static List<Cell> use(Balance one, Saying say) {
        return List.of(
                say.unitCell(one.organizationId()),
                Cell.of(Saying.label(one.kind())),
                Cell.of("%s %s".formatted(Resources.amount(one.promised()), Resources.unit(one.unit()))),
                Cell.of(one.used() == null ? "not known" : Resources.amount(one.used())),
                Cell.of("%d of %d days".formatted(one.knownDays(), one.days())));
    }
}
