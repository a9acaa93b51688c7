package org.throughline.query.page.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.teams.pause.PauseOutcome;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Line;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.teams.EquityPausesAnswer;
import org.throughline.query.question.teams.EquityPausesAnswer.Counts;
import org.throughline.query.question.teams.EquityPausesAnswer.Held;
import org.throughline.query.question.teams.EquityPausesAnswer.Large;
import org.throughline.query.question.teams.EquityPausesAnswer.OfTeam;
import org.throughline.query.words.Words;

@Component
final class EquityPausesTelling implements Telling<EquityPausesAnswer> {

    @Override
    public Told tell(EquityPausesAnswer answer, Saying say) {
        return Told.of(
                        result(answer.counts(), say),
                        Table.of(
                                "Large decisions",
                                List.of("Day", "Decision", "Whose", "Pauses about it", "Last pause before"),
                                answer.decisions().stream()
                                        .sorted(Comparator.comparing(
                                                (Large one) -> !one.pauses().isEmpty()))
                                        .toList(),
                                one -> List.of(
                                        Cell.day(one.on()),
                                        Cell.of(Bit.link(one.title(), PagePath.of("decision", one.decisionId()))),
                                        say.unitCell(one.organizationId()),
                                        one.pauses().isEmpty()
                                                ? Cell.of("none")
                                                : Cell.each(one.pauses(), pause -> Bit.thing("equity-pause", pause)),
                                        Cell.of(before(one)))),
                        Table.of(
                                "Pauses",
                                List.of("Day", "Team", "Over", "Who took part", "Missing", "What came of it"),
                                answer.pauses().reversed(),
                                pause -> List.of(
                                        Cell.day(pause.on()),
                                        say.teamCell(pause.teamId()),
                                        over(pause),
                                        pause.participants() == null
                                                ? Cell.of("nobody wrote it down")
                                                : Cell.lines(say.people(pause.participants()).stream()
                                                        .map(Words::sentence)
                                                        .toList()),
                                        Cell.lines(pause.missingVoices().stream()
                                                .map(group -> Words.sentence(Words.code(group)))
                                                .toList()),
                                        Cell.of(outcome(pause)))),
                        Table.of(
                                "Teams that ever held one",
                                List.of("Team", "Whose", "Held", "Last", "Longest time without", "Next"),
                                answer.teams().stream()
                                        .sorted(Comparator.comparing((OfTeam team) -> !team.overdue())
                                                .thenComparing(OfTeam::teamId))
                                        .toList(),
                                team -> List.of(
                                        say.teamCell(team.teamId()),
                                        say.unitCell(team.organizationId()),
                                        Cell.of(team.pauses()),
                                        Cell.day(team.lastOn()),
                                        team.longestGap() == null
                                                ? Cell.NOTHING
                                                : Cell.of(Words.count(team.longestGap(), "day", "days")),
                                        Cell.of(due(team)))))
                .with(chart(answer.counts()))
                .how(
                        "A decision is large by the rulebook of its day: by how many units it reaches, or by what hangs on it.",
                        "A team that held a pause once is asked for the next. What was said in a pause is no part of the record, and nothing"
                                + " here measures a person.");
    }

    private static String result(Counts counts, Saying say) {
        return "%s held %s; of %d something changed, of %d nobody said what came of it. %d of %s had none. %s overdue."
                .formatted(
                        Words.count(counts.pauses(), "equity pause was", "equity pauses were"),
                        say.days(),
                        counts.changed(),
                        counts.unsaid(),
                        counts.withoutPause(),
                        Words.count(counts.largeDecisions(), "large decision", "large decisions"),
                        Words.count(counts.overdue(), "team is", "teams are"));
    }

    private static String before(Large one) {
        return one.before() == null ? "none by then" : Words.count(one.before(), "day", "days") + " before";
    }

    private static Cell over(Held pause) {
        List<Line> lines = new ArrayList<>();
        add(lines, "decision", pause.decisionId());
        add(lines, "cycle", pause.cycleId());
        if (lines.isEmpty()) {
            add(lines, "meeting", pause.meetingId());
        }
        return new Cell(lines);
    }

    private static void add(List<Line> lines, String kind, @Nullable String id) {
        if (id != null) {
            lines.add(new Line(List.of(Bit.thing(kind, id))));
        }
    }

    private static String outcome(Held pause) {
        PauseOutcome outcome = pause.outcome();
        if (outcome == null) {
            return "nobody said";
        }
        String said = Words.sentence(Words.code(outcome.name()));
        return pause.whatChanged() == null ? said : "%s: %s".formatted(said, pause.whatChanged());
    }

    private static String due(OfTeam team) {
        if (team.dueOn() == null) {
            return "not asked for";
        }
        return (team.overdue() ? "was due on " : "by ") + Words.day(team.dueOn());
    }

    private static Chart chart(Counts counts) {
        int with = counts.largeDecisions() - counts.withoutPause();
        String note = "%d of %d without".formatted(counts.withoutPause(), counts.largeDecisions());
        return Chart.of(
                "Large decisions with a pause about them",
                "",
                List.of(new Hue("good", "with one"), new Hue("short", "without")),
                counts.largeDecisions() == 0 ? List.<Counts>of() : List.of(counts),
                all -> new Strip(
                        List.of(Bit.text("Large decisions")),
                        note,
                        ShareBar.svg(
                                note,
                                all.largeDecisions(),
                                List.of(
                                        new Part("good", with, "With one"),
                                        new Part("short", all.withoutPause(), "Without")))));
    }
}
