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
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.talk.CommunicationAnswer;
import org.throughline.query.question.talk.CommunicationAnswer.Link;
import org.throughline.query.question.talk.CommunicationAnswer.LinkStatus;
import org.throughline.query.words.Words;

@Component
final class CommunicationTelling implements Telling<CommunicationAnswer> {

    @Override
    public Told tell(CommunicationAnswer answer, Saying say) {
        List<Link> links = answer.links().stream()
                .sorted(Comparator.comparing((Link link) -> link.status()).reversed())
                .toList();
        return Told.of(
                        result(answer, say),
                        Table.of(
                                "Pair by pair, those that do not hear each other first",
                                List.of("Teams", "Link", "Messages", "Responses", "Acknowledged"),
                                links,
                                link -> row(link, say)),
                        Table.of(
                                        "From level to level",
                                        List.of("From", "To", "Messages"),
                                        answer.matrix().stream()
                                                .filter(cell -> cell.messages() > 0)
                                                .toList(),
                                        cell -> List.of(
                                                Cell.of(cell.from() == null ? "outside" : Saying.code(cell.from())),
                                                Cell.of(cell.to() == null ? "outside" : Saying.code(cell.to())),
                                                Cell.of(cell.messages())))
                                .fold())
                .with(chart(answer))
                .how(
                        "Two teams are linked when one stands under the other or a channel links them. Counted are messages %s."
                                .formatted(say.days()),
                        "An answer and a response are messages; an acknowledgement is none, and what was withdrawn does not count.");
    }

    private static String result(CommunicationAnswer answer, Saying say) {
        if (answer.links().isEmpty()) {
            return "No two teams are linked.";
        }
        return "%d of %s went both ways %s, %d one way; %d were silent and %d have no channel."
                .formatted(
                        count(answer, LinkStatus.TWO_WAY),
                        Words.count(answer.links().size(), "link between teams", "links between teams"),
                        say.days(),
                        count(answer, LinkStatus.ONE_WAY),
                        count(answer, LinkStatus.SILENT),
                        count(answer, LinkStatus.NO_CHANNEL));
    }

    private static long count(CommunicationAnswer answer, LinkStatus status) {
        return answer.statuses().getOrDefault(status, 0L);
    }

    private static Chart chart(CommunicationAnswer answer) {
        return Chart.of(
                "How the links stand",
                "",
                List.of(
                        new Hue("good", "two way"),
                        new Hue("version", "one way"),
                        new Hue("short", "silent"),
                        new Hue("unknown", "no channel")),
                answer.links().isEmpty() ? List.<CommunicationAnswer>of() : List.of(answer),
                all -> new Strip(
                        List.of(Bit.text("Links")),
                        Integer.toString(all.links().size()),
                        ShareBar.svg(
                                "How the links stand",
                                all.links().size(),
                                List.of(
                                        new Part("good", count(all, LinkStatus.TWO_WAY), "Two way"),
                                        new Part("version", count(all, LinkStatus.ONE_WAY), "One way"),
                                        new Part("short", count(all, LinkStatus.SILENT), "Silent"),
                                        new Part("unknown", count(all, LinkStatus.NO_CHANNEL), "No channel")))));
    }

    private static List<Cell> row(Link link, Saying say) {
        String since = link.statusSince() == null ? "" : " since " + Words.day(link.statusSince());
        return List.of(
                say.teams(link.teams().stream()
                        .map(CommunicationAnswer.TeamRef::teamId)
                        .toList()),
                Cell.of(Saying.label(link.status())).and(since),
                Cell.lines(link.flows().stream()
                        .map(flow -> "%d to %s"
                                .formatted(flow.messages(), say.names().team(flow.toTeamId())))
                        .toList()),
                Cell.of(
                        link.responses().requests() == 0
                                ? "nothing asked"
                                : "%d of %d%s"
                                        .formatted(
                                                link.responses().responded(),
                                                link.responses().requests(),
                                                link.responses().medianDays() == null
                                                        ? ""
                                                        : ", in the middle after %s days"
                                                                .formatted(link.responses()
                                                                        .medianDays()
                                                                        .stripTrailingZeros()
                                                                        .toPlainString()))),
                Cell.of(
                        link.acknowledgements().told() == 0
                                ? "nothing told"
                                : "%d of %d"
                                        .formatted(
                                                link.acknowledgements().acknowledged(),
                                                link.acknowledgements().told())));
    }
}
