package org.throughline.query.page.answer;

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
import org.throughline.query.question.direction.UnderstandingAnswer;
import org.throughline.query.question.direction.UnderstandingAnswer.Coverage;
import org.throughline.query.question.direction.UnderstandingAnswer.TeamCoverage;
import org.throughline.query.words.Words;

@Component
final class UnderstandingTelling implements Telling<UnderstandingAnswer> {

    private record OfTeam(Coverage agreement, TeamCoverage team) {}

    @Override
    public Told tell(UnderstandingAnswer answer, Saying say) {
        List<OfTeam> teams = answer.agreements().stream()
                .flatMap(one -> one.teams().stream().map(team -> new OfTeam(one, team)))
                .toList();
        return Told.of(
                        result(answer.agreements()),
                        Table.of(
                                "The agreements in force",
                                List.of(
                                        "Agreement",
                                        "Of",
                                        "In force",
                                        "Understood by",
                                        "Only an earlier version",
                                        "Groups"),
                                answer.agreements(),
                                one -> agreement(one, say)),
                        Table.of(
                                "Team by team",
                                List.of("Team", "Agreement", "Have said so", "Have not"),
                                teams,
                                one -> List.of(
                                        say.teamCell(one.team().teamId()),
                                        Cell.of(Bit.thing(
                                                "agreement", one.agreement().agreementId())),
                                        Cell.of("%d of %d"
                                                .formatted(
                                                        one.team().understood(),
                                                        one.team().people())),
                                        Cell.lines(say.people(one.team().missing())))))
                .with(Chart.of(
                        "Who has said that they understand the present version",
                        "",
                        List.of(new Hue("good", "have said so"), new Hue("unknown", "have not")),
                        teams,
                        one -> strip(one, say)))
                .how("Those on a team are counted as of the day asked about.");
    }

    private static String result(List<Coverage> agreements) {
        if (agreements.isEmpty()) {
            return "No agreement was in force.";
        }
        int people = agreements.stream().mapToInt(Coverage::people).sum();
        int understood = agreements.stream().mapToInt(Coverage::understood).sum();
        long whole = agreements.stream()
                .filter(one -> one.people() > 0 && one.people() == one.understood())
                .count();
        return "%d of %s understood by everyone on the teams it is for; %d of %d times somebody has said so."
                .formatted(whole, Words.count(agreements.size(), "agreement is", "agreements are"), understood, people);
    }

    private static Strip strip(OfTeam one, Saying say) {
        String note = "%d of %d".formatted(one.team().understood(), one.team().people());
        return new Strip(
                List.of(say.team(one.team().teamId())),
                note,
                ShareBar.svg(
                        say.names().team(one.team().teamId()) + ": " + note,
                        one.team().people(),
                        List.of(new Part("good", one.team().understood(), "Have said so"))));
    }

    private static List<Cell> agreement(Coverage one, Saying say) {
        return List.of(
                Cell.of(Bit.link(
                                one.practice() == null ? "Agreement" : "Agreement on " + one.practice(),
                                PagePath.of("agreement", one.agreementId())))
                        .and(Boolean.TRUE.equals(one.directionMovedOn()) ? ", whose direction has moved on" : ""),
                say.unitCell(one.organizationId()),
                Cell.of("Version %d, since %s".formatted(one.version(), Words.day(one.since()))),
                Cell.of("%d of %d".formatted(one.understood(), one.people())),
                Cell.lines(say.people(one.knewEarlierOnly())),
                Cell.lines(one.groups().stream()
                        .map(group -> "%s: %s"
                                .formatted(
                                        Words.sentence(Words.code(group.group())),
                                        group.understoodOn() == null ? "not yet" : Words.day(group.understoodOn())))
                        .toList()));
    }
}
