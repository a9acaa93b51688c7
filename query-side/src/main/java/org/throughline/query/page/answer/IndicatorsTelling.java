package org.throughline.query.page.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Evidence;
import org.throughline.query.Tallies;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.teams.indicator.Element;
import org.throughline.query.question.teams.indicator.Finding;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Gap;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Indicator;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Missed;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.OfElement;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.OfUnit;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Rating;
import org.throughline.query.words.Words;

@Component
final class IndicatorsTelling implements Telling<IndicatorsAnswer> {

    /** One element in one unit. */
    private record Row(OfUnit unit, Indicator indicator) {}

    @Override
    public Told tell(IndicatorsAnswer answer, Saying say) {
        List<Row> rows = answer.units().stream()
                .flatMap(unit -> unit.indicators().stream().map(one -> new Row(unit, one)))
                .toList();
        List<Row> differing = rows.stream()
                .filter(row -> row.indicator().gap() == Gap.RATED_HIGHER
                        || row.indicator().gap() == Gap.DERIVED_HIGHER)
                .toList();
        return Told.of(
                        result(answer, rows, say),
                        Table.of(
                                "The eight, over all units",
                                List.of(
                                        "Indicator",
                                        "Holds",
                                        "Lacks",
                                        "Not known",
                                        "Rated",
                                        "Rated higher",
                                        "Derived higher"),
                                answer.elements(),
                                IndicatorsTelling::element),
                        Table.of(
                                "Where what is derived and what is rated differ",
                                List.of("Where", "Indicator", "Derived", "Rated", "Said to it"),
                                differing,
                                row -> differing(row, say)),
                        Table.of("Unit by unit", units(), answer.units(), unit -> unit(unit, say)),
                        Table.of(
                                "Indicator by indicator",
                                List.of(
                                        "Where",
                                        "Indicator",
                                        "Derived",
                                        "Part by part",
                                        "Whom it misses",
                                        "Rated",
                                        "Said to it"),
                                rows,
                                row -> row(row, say)))
                .how(
                        "A part that nobody knows makes an indicator not known, even where another part lacks; the part that lacks stands beside it.",
                        "Counts are signals: what was said to a rating stands beside them, and units are in no order of merit.",
                        "Who is missed is named to whoever reads for a team that leads the unit.");
    }

    private static String result(IndicatorsAnswer answer, Collection<Row> rows, Saying say) {
        if (rows.isEmpty()) {
            return "There was no unit by %s.".formatted(Words.day(say.day()));
        }
        int differ = Tallies.count(rows, row -> row.indicator().gap() == Gap.RATED_HIGHER)
                + Tallies.count(rows, row -> row.indicator().gap() == Gap.DERIVED_HIGHER);
        return "In %s, %s hold, %d lack and %d are not known by %s. %s rated; what is derived and what is rated differ in %d."
                .formatted(
                        Words.count(answer.units().size(), "unit", "units"),
                        "%d of %d indicators".formatted(count(rows, Finding.HOLDS), rows.size()),
                        count(rows, Finding.LACKS),
                        count(rows, Finding.UNKNOWN),
                        Words.day(say.day()),
                        Words.count(Tallies.count(rows, row -> row.indicator().rating() != null), "is", "are"),
                        differ);
    }

    private static int count(Collection<Row> rows, Finding finding) {
        return Tallies.count(rows, row -> row.indicator().finding() == finding);
    }

    private static List<Cell> element(OfElement one) {
        return List.of(
                Cell.of(IndicatorWords.element(one.element())),
                Cell.of(one.holds()),
                Cell.of(one.lacks()),
                Cell.of(one.unknown()),
                Cell.of(one.rated()),
                Cell.of(one.ratedHigher()),
                Cell.of(one.derivedHigher()));
    }

    private static List<String> units() {
        List<String> columns = new ArrayList<>(List.of("Where"));
        for (Element element : Element.values()) {
            columns.add(IndicatorWords.element(element));
        }
        return columns;
    }

    private static List<Cell> unit(OfUnit unit, Saying say) {
        List<Cell> cells = new ArrayList<>(List.of(say.unitCell(unit.organizationId())));
        unit.indicators()
                .forEach(one -> cells.add(Cell.of(
                        one.rating() == null
                                ? IndicatorWords.finding(one.finding())
                                : "%s, rated %s"
                                        .formatted(
                                                IndicatorWords.finding(one.finding()),
                                                IndicatorWords.rating(one.rating())))));
        return cells;
    }

    private static List<Cell> differing(Row row, Saying say) {
        Indicator one = row.indicator();
        return List.of(
                say.unitCell(row.unit().organizationId()),
                Cell.of(IndicatorWords.element(one.element())),
                Cell.of(IndicatorWords.finding(one.finding())),
                rated(one.rating()),
                said(one.rating()));
    }

    private static List<Cell> row(Row row, Saying say) {
        Indicator one = row.indicator();
        return List.of(
                say.unitCell(row.unit().organizationId()),
                Cell.of(IndicatorWords.element(one.element())),
                Cell.of(IndicatorWords.finding(one.finding())),
                Cell.lines(one.parts().stream().map(part -> part(part, say)).toList()),
                Cell.lines(missed(one.missed(), say)),
                rated(one.rating()),
                said(one.rating()));
    }

    private static String part(Part part, Saying say) {
        String lacking = IndicatorWords.lacking(part, say.names());
        return IndicatorWords.part(part) + (lacking.isEmpty() ? "" : "; not: " + lacking);
    }

    private static List<String> missed(@Nullable Missed missed, Saying say) {
        return missed != null && missed.memberIds() != null
                ? say.people(missed.memberIds())
                : IndicatorWords.missed(missed);
    }

    private static Cell rated(@Nullable Rating rating) {
        return rating == null
                ? Cell.NOTHING
                : Cell.list(List.of(
                        Bit.link(IndicatorWords.rating(rating), PagePath.of("fidelity-check", rating.checkId())),
                        Bit.text(IndicatorWords.rated(rating))));
    }

    private static Cell said(@Nullable Rating rating) {
        if (rating == null) {
            return Cell.NOTHING;
        }
        List<String> lines = new ArrayList<>();
        if (rating.statement() != null) {
            lines.add(rating.statement());
        }
        rating.evidence().stream().map(Evidence::title).forEach(lines::add);
        return Cell.lines(lines);
    }
}
