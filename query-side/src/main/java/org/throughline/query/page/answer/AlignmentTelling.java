package org.throughline.query.page.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.Bars;
import org.throughline.query.page.chart.Bars.Bar;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.direction.AlignmentAnswer;
import org.throughline.query.question.direction.AlignmentAnswer.TeamLink;
import org.throughline.query.question.direction.LinkCause;
import org.throughline.query.question.direction.LinkInterval;
import org.throughline.query.question.direction.LinkStatus;
import org.throughline.query.words.Words;

@Component
final class AlignmentTelling implements Telling<AlignmentAnswer> {

    @Override
    public Told tell(AlignmentAnswer answer, Saying say) {
        List<TeamLink> links = answer.links().stream()
                .sorted(Comparator.comparingInt((TeamLink link) -> order(link.status()))
                        .thenComparing(Comparator.comparingLong(TeamLink::days).reversed()))
                .toList();
        List<String> how = new ArrayList<>(List.of(
                "A link is aligned while it was said of the versions in effect at both ends. It goes stale on the day one of the two moves on.",
                "Judged is %s."
                        .formatted(
                                answer.part() == null
                                        ? "each direction as a whole"
                                        : Saying.code(answer.part()) + " alone")));
        if (answer.teachersWithheld()) {
            how.add("Links of single teachers are for their own teams, and withheld here.");
        }
        return Told.of(
                        result(answer),
                        Table.of(
                                "Team by team, what does not fit first",
                                List.of("Team", "Of", "Under", "Stands", "Since", "Why"),
                                links,
                                link -> row(link, say)),
                        Table.of(
                                "Said to be at odds",
                                List.of("Team", "With", "In", "What", "Since"),
                                answer.conflicts(),
                                one -> List.of(
                                        say.teamCell(one.teamId()),
                                        say.teamCell(one.parentTeamId()),
                                        Cell.of(Saying.code(one.part())),
                                        Cell.of(one.what()),
                                        Cell.day(one.since()))),
                        Table.of(
                                        "Teachers, by school",
                                        List.of("School", "Teachers", "Aligned"),
                                        answer.teachers(),
                                        one -> List.of(
                                                say.unitCell(one.organizationId()),
                                                one.teachers() == null ? Cell.of("withheld") : Cell.of(one.teachers()),
                                                one.shareAligned() == null
                                                        ? Cell.NOTHING
                                                        : Cell.of(Math.round(100 * one.shareAligned()) + " %")))
                                .fold())
                .with(history(links, say))
                .how(how.toArray(String[]::new));
    }

    private static int order(LinkStatus status) {
        return switch (status) {
            case CONFLICTING -> 0;
            case STALE -> 1;
            case NEVER_ALIGNED -> 2;
            case PARENT_WITHOUT_DIRECTION -> 3;
            case NO_DIRECTION -> 4;
            case ALIGNED -> 5;
            case NO_PARENT -> 6;
        };
    }

    private static String result(AlignmentAnswer answer) {
        Map<LinkStatus, Long> counts = new EnumMap<>(LinkStatus.class);
        answer.links().forEach(link -> counts.merge(link.status(), 1L, Long::sum));
        long asked = answer.links().size() - counts.getOrDefault(LinkStatus.NO_PARENT, 0L);
        if (asked == 0) {
            return "No team stands under another one.";
        }
        return "The direction of %d of %s fits the one above; %d %s gone stale, %d %s at odds, and the others have not said or have nothing to align."
                .formatted(
                        counts.getOrDefault(LinkStatus.ALIGNED, 0L),
                        Words.count(asked, "team", "teams"),
                        counts.getOrDefault(LinkStatus.STALE, 0L),
                        counts.getOrDefault(LinkStatus.STALE, 0L) == 1 ? "has" : "have",
                        counts.getOrDefault(LinkStatus.CONFLICTING, 0L),
                        counts.getOrDefault(LinkStatus.CONFLICTING, 0L) == 1 ? "is" : "are");
    }

    private static Chart history(List<TeamLink> links, Saying say) {
        List<TeamLink> told = links.stream()
                .filter(link -> link.parentTeamId() != null && !link.history().isEmpty())
                .toList();
        Years years = Years.over(
                told.stream().map(link -> link.history().getFirst().from()).toList(), say.day());
        return Chart.of(
                "Over the years",
                told.isEmpty() ? "" : years.axis(),
                List.of(
                        new Hue("good", "aligned"),
                        new Hue("short", "stale or at odds"),
                        new Hue("unknown", "nothing said, or nothing to align")),
                told,
                link -> new Strip(
                        List.of(say.team(link.teamId())),
                        Saying.code(link.status()) + " since " + Words.day(link.since()),
                        Bars.svg(
                                years,
                                link.name() + ": " + Saying.code(link.status()),
                                link.history().stream()
                                        .map(AlignmentTelling::bar)
                                        .toList())));
    }

    private static Bar bar(LinkInterval one) {
        String type = switch (one.status()) {
            case ALIGNED -> "good";
            case STALE, CONFLICTING -> "short";
            default -> "unknown";
        };
        return new Bar(
                type,
                one.from(),
                one.until(),
                Saying.label(one.status()) + " " + Saying.stretch(one.from(), one.until()));
    }

    private static List<Cell> row(TeamLink link, Saying say) {
        return List.of(
                say.teamCell(link.teamId()).and(link.outOfLine() ? ", which stands out of line" : ""),
                say.unitCell(link.organizationId()),
                say.teamCell(link.parentTeamId()),
                Cell.of(Saying.label(link.status())),
                Cell.of("%s, %s".formatted(Words.day(link.since()), Words.count(link.days(), "day", "days"))),
                Cell.of(why(link.cause())));
    }

    private static @Nullable String why(@Nullable LinkCause cause) {
        return switch (cause) {
            case null -> null;
            case TOP -> "it is the topmost";
            case UNANCHORED -> "nothing is above it";
            case PARENT_ENDED -> "the team above ended";
            case OTHER_PARENT -> "another team is above it now";
            case PARENT_MOVED -> "the one above moved on";
            case OWN_MOVED -> "its own moved on";
            case BOTH_MOVED -> "both moved on";
        };
    }
}
