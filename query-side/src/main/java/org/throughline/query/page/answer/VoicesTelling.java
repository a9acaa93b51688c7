package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.Bars;
import org.throughline.query.page.chart.Bars.Bar;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.teams.VoicesAnswer;
import org.throughline.query.question.teams.VoicesAnswer.GroupVoice;
import org.throughline.query.question.teams.VoicesAnswer.TeamVoice;
import org.throughline.query.question.teams.VoicesAnswer.Voice;
import org.throughline.query.words.Words;

@Component
final class VoicesTelling implements Telling<VoicesAnswer> {

    private record InTeam(GroupVoice group, TeamVoice team) {}

    @Override
    public Told tell(VoicesAnswer answer, Saying say) {
        List<GroupVoice> groups = answer.groups().stream()
                .sorted(Comparator.comparingLong(GroupVoice::silentDays).reversed())
                .toList();
        List<InTeam> teams = groups.stream()
                .flatMap(group -> group.teams().stream().map(team -> new InTeam(group, team)))
                .sorted(Comparator.comparing((InTeam one) -> one.team().voice() != Voice.ADVOCATE)
                        .thenComparing(Comparator.comparingLong(
                                        (InTeam one) -> one.team().silentDays())
                                .reversed()))
                .toList();
        return Told.of(
                        result(groups),
                        Table.of(
                                "The groups, the longest without a voice first",
                                List.of(
                                        "Group",
                                        "Listed",
                                        "Voice",
                                        "Days without one",
                                        "Days not known",
                                        "Have said they belong to it"),
                                groups,
                                VoicesTelling::group),
                        Table.of(
                                "Team by team, where somebody speaks for a group first",
                                List.of("Team", "Group", "Who speaks for it", "Days without a voice"),
                                teams,
                                one -> List.of(
                                        say.teamCell(one.team().teamId()),
                                        Cell.of(Words.text(one.group().label())),
                                        one.team().advocates().isEmpty()
                                                ? Cell.of(voice(one.team().voice()))
                                                : Cell.lines(
                                                        say.people(one.team().advocates())),
                                        Cell.of(one.team().silentDays()))),
                        Table.of(
                                        "Who was invited so that groups are heard",
                                        List.of("Team", "Invited", "Accepted", "Declined", "Open", "Stayed"),
                                        answer.inclusion().teams(),
                                        one -> List.of(
                                                say.teamCell(one.teamId()),
                                                Cell.of(one.invited()),
                                                Cell.of(one.accepted()),
                                                Cell.of(one.declined()),
                                                Cell.of(one.open()),
                                                Cell.of(one.stayed())))
                                .fold())
                .with(chart(groups, say))
                .how(
                        "A group has a voice where somebody was named who speaks for it, or where enough members said that they belong to it.",
                        "What people said of themselves is known to no reader: only counts of enough people are shown, and where none may be, that is said."
                                + " It is neither a voice nor none.");
    }

    private static String result(List<GroupVoice> groups) {
        if (groups.isEmpty()) {
            return "No group was ever listed as under-served.";
        }
        long none = groups.stream().filter(one -> one.voice() == Voice.NONE).count();
        long withheld =
                groups.stream().filter(one -> one.voice() == Voice.WITHHELD).count();
        GroupVoice longest = groups.getFirst();
        return "%d of %s had no voice, and of %d it may not be told.%s"
                .formatted(
                        none,
                        Words.count(groups.size(), "listed group", "listed groups"),
                        withheld,
                        longest.silentDays() == 0
                                ? ""
                                : " %s went without one the longest: %s."
                                        .formatted(
                                                Words.sentence(Words.text(longest.label())),
                                                Words.count(longest.silentDays(), "day", "days")));
    }

    private static String voice(Voice voice) {
        return switch (voice) {
            case ADVOCATE -> "somebody speaks for it";
            case PERSPECTIVE -> "enough members belong to it";
            case WITHHELD -> "may not be told";
            case NONE -> "nobody";
        };
    }

    private static Chart chart(List<GroupVoice> groups, Saying say) {
        Years years = Years.over(groups.stream().map(GroupVoice::from).toList(), say.day());
        return Chart.of(
                "Days with and without a voice",
                groups.isEmpty() ? "" : years.axis(),
                List.of(
                        new Hue("good", "somebody speaks for it, or enough belong to it"),
                        new Hue("unknown", "may not be told"),
                        new Hue("gap", "nobody")),
                groups,
                group -> new Strip(
                        List.of(Bit.text(Words.text(group.label()))),
                        voice(group.voice()),
                        Bars.svg(
                                years,
                                Words.text(group.label()) + ": " + voice(group.voice()),
                                group.stretches().stream()
                                        .map(one -> new Bar(
                                                type(one.voice()),
                                                one.stretch().from(),
                                                one.stretch().until(),
                                                Words.sentence(voice(one.voice())) + ", "
                                                        + Saying.stretch(
                                                                one.stretch().from(),
                                                                one.stretch().until())))
                                        .toList())));
    }

    private static String type(Voice voice) {
        return switch (voice) {
            case ADVOCATE, PERSPECTIVE -> "good";
            case WITHHELD -> "unknown";
            case NONE -> "gap";
        };
    }

    private static List<Cell> group(GroupVoice one) {
        return List.of(
                Cell.of(Words.text(one.label())),
                Cell.of(Saying.stretch(one.from(), one.until())),
                Cell.of(voice(one.voice())),
                Cell.of(one.silentDays()),
                Cell.of(one.unknownDays()),
                one.people() == null ? Cell.of("withheld or not counted") : Cell.of(one.people()));
    }
}
