package org.throughline.query.page.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.Bars;
import org.throughline.query.page.chart.Bars.Bar;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.teams.CadenceAnswer;
import org.throughline.query.question.teams.TeamCadence;
import org.throughline.query.question.teams.TeamCadence.Gap;
import org.throughline.query.question.teams.TeamCadence.InForce;
import org.throughline.query.question.teams.TeamCadence.Kept;
import org.throughline.query.words.Words;

@Component
final class CadenceTelling implements Telling<CadenceAnswer> {

    @Override
    public Told tell(CadenceAnswer answer, Saying say) {
        List<TeamCadence> teams = answer.teams().stream()
                .sorted(Comparator.comparingInt((TeamCadence team) -> order(team.kept()))
                        .thenComparing(TeamCadence::name))
                .toList();
        return Told.of(
                        result(teams, say),
                        Table.of(
                                "The teams",
                                List.of("Team", "Of", "Means to meet", "Met", "Longest without a meeting", "Kept"),
                                teams,
                                team -> row(team, say)))
                .with(missed(teams, say))
                .how(
                        "A period counts when it is over: it was kept when the team met in it. One that was cut short expects nothing, and"
                                + " a cadence knows no holidays.",
                        "Of a team that has set no cadence nothing is known to have been kept or missed.");
    }

    private static int order(Kept kept) {
        return switch (kept) {
            case NOT_KEPT -> 0;
            case KEPT -> 1;
            case NOT_YET -> 2;
            case NO_CADENCE -> 3;
        };
    }

    private static String result(List<TeamCadence> teams, Saying say) {
        if (teams.isEmpty()) {
            return "No team of several people was there %s.".formatted(say.days());
        }
        Map<Kept, Long> kept = teams.stream().collect(Collectors.groupingBy(TeamCadence::kept, Collectors.counting()));
        return "%d of %s kept the cadence they had set %s; %d did not, of %d it cannot be told yet, and %d had set none."
                .formatted(
                        kept.getOrDefault(Kept.KEPT, 0L),
                        Words.count(teams.size(), "team", "teams"),
                        say.days(),
                        kept.getOrDefault(Kept.NOT_KEPT, 0L),
                        kept.getOrDefault(Kept.NOT_YET, 0L),
                        kept.getOrDefault(Kept.NO_CADENCE, 0L));
    }

    private static Chart missed(List<TeamCadence> teams, Saying say) {
        List<TeamCadence> meant =
                teams.stream().filter(team -> !team.cadences().isEmpty()).toList();
        LocalDate from = say.window() == null ? say.day() : say.window().from();
        LocalDate to = say.window() == null ? say.day() : say.window().to();
        Years years = new Years(from, to);
        return Chart.of(
                "Periods without a meeting",
                meant.isEmpty() ? "" : years.axis(),
                List.of(new Hue("gap", "a period without a meeting"), new Hue("unknown", "no cadence was set")),
                meant,
                team -> strip(team, years, say));
    }

    private static Strip strip(TeamCadence team, Years years, Saying say) {
        int met = team.cadences().stream().mapToInt(InForce::met).sum();
        int expected = team.cadences().stream().mapToInt(InForce::expected).sum();
        String note = "met in %d of %s".formatted(met, Words.count(expected, "period", "periods"));
        return new Strip(
                List.of(say.team(team.teamId())),
                note,
                Bars.svg(
                        years,
                        team.name() + ": " + note,
                        Stream.concat(
                                        team.withoutCadence().stream()
                                                .map(stretch -> new Bar(
                                                        "unknown",
                                                        stretch.from(),
                                                        stretch.until(),
                                                        "No cadence "
                                                                + Saying.stretch(stretch.from(), stretch.until()))),
                                        team.cadences().stream()
                                                .flatMap(cadence -> cadence.missed().stream())
                                                .map(days -> new Bar(
                                                        "gap",
                                                        days.from(),
                                                        days.to().plusDays(1),
                                                        "No meeting "
                                                                + Saying.stretch(
                                                                        days.from(),
                                                                        days.to()
                                                                                .plusDays(1)))))
                                .toList()));
    }

    private static List<Cell> row(TeamCadence team, Saying say) {
        return List.of(
                say.teamCell(team.teamId()),
                say.unitCell(team.organizationId()),
                Cell.lines(team.cadences().stream()
                        .map(one -> Saying.code(one.cadence()))
                        .distinct()
                        .toList()),
                Cell.lines(team.cadences().stream()
                        .map(one -> "%d of %d".formatted(one.met(), one.expected()))
                        .toList()),
                team.cadences().stream()
                        .map(InForce::longestGap)
                        .filter(gap -> gap != null)
                        .max(Comparator.comparingLong(Gap::days))
                        .map(gap -> Cell.of(
                                "%s from %s".formatted(Words.count(gap.days(), "day", "days"), Words.day(gap.from()))))
                        .orElse(Cell.NOTHING),
                Cell.of(
                        switch (team.kept()) {
                            case KEPT -> "yes";
                            case NOT_KEPT -> "no";
                            case NOT_YET -> "cannot be told yet";
                            case NO_CADENCE -> "none was set";
                        }));
    }
}
