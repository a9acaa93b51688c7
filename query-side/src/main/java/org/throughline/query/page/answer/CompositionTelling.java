package org.throughline.query.page.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.Tallies;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.Bars;
import org.throughline.query.page.chart.Bars.Bar;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.teams.CompositionAnswer;
import org.throughline.query.question.teams.CompositionAnswer.Demand;
import org.throughline.query.question.teams.CompositionAnswer.Duties;
import org.throughline.query.question.teams.CompositionAnswer.GroupCoverage;
import org.throughline.query.question.teams.CompositionAnswer.Oriented;
import org.throughline.query.question.teams.CompositionAnswer.Seat;
import org.throughline.query.question.teams.CompositionAnswer.TeamComposition;
import org.throughline.query.question.teams.CompositionAnswer.Unowned;
import org.throughline.query.words.Words;

@Component
final class CompositionTelling implements Telling<CompositionAnswer> {

    /** A group that a team needs. One that several profiles ask for is told once, where it was missing longest. */
    private record Needed(TeamComposition team, GroupCoverage group) {

        String key() {
            return team.teamId() + " " + group.group();
        }
    }

    private record OfTeam<T>(TeamComposition team, T what) {}

    @Override
    public Told tell(CompositionAnswer answer, Saying say) {
        List<TeamComposition> teams = answer.teams();
        List<Needed> needed = needed(teams);
        List<Needed> gone = needed.stream()
                .filter(one -> !one.group().gaps().isEmpty())
                .sorted(Comparator.comparing((Needed one) -> one.group().missingSince() == null)
                        .thenComparing(Comparator.comparingLong(
                                        (Needed one) -> one.group().gapDays())
                                .reversed()))
                .toList();
        List<Needed> missing =
                gone.stream().filter(one -> one.group().missingSince() != null).toList();
        List<OfTeam<CompositionAnswer.Newcomer>> newcomers = teams.stream()
                .flatMap(team -> team.newcomers().stream()
                        .filter(one -> one.state() != Oriented.IN_TIME)
                        .map(one -> new OfTeam<>(team, one)))
                .toList();
        return Told.of(
                        result(teams, missing),
                        Table.of(
                                "Who is missing, the longest first",
                                List.of("Team", "Group", "Missing since", "Days without, in all"),
                                missing,
                                one -> List.of(
                                        say.teamCell(one.team().teamId()),
                                        Cell.of(Words.sentence(
                                                Words.code(one.group().group()))),
                                        Cell.day(one.group().missingSince()),
                                        Cell.of(one.group().gapDays()))),
                        Table.of(
                                "Who sits on the teams",
                                List.of("Team", "Of", "Who", "Lacks", "Came and went, last year"),
                                teams,
                                team -> seats(team, say)),
                        Table.of(
                                "Who has the duties of the charters",
                                List.of("Team", "Of", "Who has which", "Nobody has", "Most with one person"),
                                teams.stream()
                                        .filter(CompositionTelling::hasDuties)
                                        .toList(),
                                team -> duties(team, Objects.requireNonNull(team.duties()), say)),
                        Table.of(
                                        "Newcomers whom nobody made familiar with the team in time",
                                        List.of("Who", "Team", "Joined", "Made familiar"),
                                        newcomers,
                                        one -> List.of(
                                                Cell.of(say.person(one.what().memberId())),
                                                say.teamCell(one.team().teamId()),
                                                Cell.day(one.what().joined()),
                                                one.what().orientedOn() == null
                                                        ? Cell.of(Saying.code(
                                                                one.what().state()))
                                                        : Cell.day(one.what().orientedOn())))
                                .fold())
                .with(gaps(gone, say))
                .how(
                        "A group is missing on days on which a team that needs it had nobody in a role that speaks for it. Which"
                                + " teams need which groups, and which roles speak for them, is said by composition profiles (version "
                                + answer.profiles() + ") and a role vocabulary (version " + answer.vocabulary() + ").",
                        "A team of one teacher's own practice needs nobody.");
    }

    private static List<Needed> needed(List<TeamComposition> teams) {
        Map<String, Needed> longest = new LinkedHashMap<>();
        teams.stream()
                .flatMap(team -> team.coverage().stream()
                        .flatMap(profile -> profile.groups().stream())
                        .filter(group -> group.demand() == Demand.REQUIRED)
                        .map(group -> new Needed(team, group)))
                .forEach(one -> longest.merge(
                        one.key(),
                        one,
                        (first, second) ->
                                second.group().gapDays() > first.group().gapDays() ? second : first));
        return List.copyOf(longest.values());
    }

    private static String result(List<TeamComposition> teams, List<Needed> missing) {
        if (teams.isEmpty()) {
            return "There was no team yet.";
        }
        long lacking =
                missing.stream().map(one -> one.team().teamId()).distinct().count();
        String all = Words.count(teams.size(), "team", "teams");
        if (lacking == 0) {
            return "None of %s lacks a group that it needs.".formatted(all);
        }
        String most = missing.stream()
                .collect(Collectors.groupingBy(one -> one.group().group(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(one -> " Most often it is %s (%s)."
                        .formatted(Words.code(one.getKey()), Words.count(one.getValue(), "team", "teams")))
                .orElse("");
        return "%d of %s %s.%s"
                .formatted(
                        lacking,
                        all,
                        lacking == 1 ? "lacks a group that it needs" : "lack a group that they need",
                        most);
    }

    private static Chart gaps(List<Needed> gone, Saying say) {
        Years years = Years.over(
                gone.stream().map(one -> one.group().gaps().getFirst().from()).toList(), say.day());
        return Chart.of(
                "When groups were missing",
                gone.isEmpty() ? "" : years.axis(),
                List.of(new Hue("gap", "nobody spoke for the group")),
                gone,
                one -> strip(one, years, say));
    }

    private static Strip strip(Needed one, Years years, Saying say) {
        String group = Words.code(one.group().group());
        LocalDate since = one.group().missingSince();
        return new Strip(
                List.of(say.team(one.team().teamId())),
                "%s, %s".formatted(group, since == null ? "there now" : "missing since " + Words.day(since)),
                Bars.svg(
                        years,
                        "Days without %s on %s: %d"
                                .formatted(group, one.team().name(), one.group().gapDays()),
                        one.group().gaps().stream()
                                .map(gap -> new Bar(
                                        "gap",
                                        gap.from(),
                                        gap.until(),
                                        "Without %s %s".formatted(group, Saying.stretch(gap.from(), gap.until()))))
                                .toList()));
    }

    private static List<Cell> seats(TeamComposition team, Saying say) {
        return List.of(
                say.teamCell(team.teamId())
                        .and(team.endedOn() == null ? "" : ", ended on " + Words.day(team.endedOn())),
                say.unitCell(team.organizationId()),
                Cell.each(team.seats(), seat -> Told.Bit.text(seat(seat, say))),
                Cell.lines(team.lacking().stream().map(Words::code).toList()),
                team.turnover().isEmpty()
                        ? Cell.NOTHING
                        : Cell.of("%s: %d came, %d went"
                                .formatted(
                                        team.turnover().getLast().schoolYear(),
                                        team.turnover().getLast().joined(),
                                        team.turnover().getLast().left())));
    }

    private static boolean hasDuties(TeamComposition team) {
        return team.duties() != null && team.duties().all() > 0;
    }

    private static List<Cell> duties(TeamComposition team, Duties duties, Saying say) {
        return List.of(
                say.teamCell(team.teamId()),
                say.unitCell(team.organizationId()),
                Cell.lines(duties.held().stream()
                        .map(one -> "%s: %s".formatted(say.person(one.memberId()), duty(one.duty(), one.text())))
                        .toList()),
                Cell.lines(duties.withoutOwner().stream()
                        .filter(one -> one.stretch().until() == null)
                        .map(one -> unowned(one, say))
                        .toList()),
                duties.heldBy().size() == 1 ? Cell.of(most(duties.heldBy().getFirst(), duties, say)) : Cell.NOTHING);
    }

    private static String most(String memberId, Duties duties, Saying say) {
        return "%s, %d of %d"
                .formatted(
                        say.person(memberId),
                        Tallies.count(duties.held(), one -> one.memberId().equals(memberId)),
                        duties.owned());
    }

    private static String duty(String code, Map<String, String> text) {
        return text.isEmpty() ? Words.sentence(Words.code(code)) : Words.text(text);
    }

    private static String unowned(Unowned one, Saying say) {
        String since = Words.day(one.stretch().from());
        return duty(one.duty(), one.text())
                + (one.leftBy() == null
                        ? ", since " + since
                        : ", since %s left on %s".formatted(say.person(one.leftBy()), since));
    }

    private static String seat(Seat seat, Saying say) {
        String name = say.names().member(seat.memberId()).orElse("");
        String role = Words.code(seat.role());
        return name.isEmpty() || name.startsWith(Words.one(role))
                ? Words.sentence(role)
                : "%s, %s".formatted(name, role);
    }
}
