package org.throughline.query.page.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.implementation.AdministrationsAnswer;
import org.throughline.query.question.implementation.AdministrationsAnswer.Asked;
import org.throughline.query.question.implementation.AdministrationsAnswer.Standing;
import org.throughline.query.question.implementation.AdministrationsAnswer.Totals;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

@Component
final class AdministrationsTelling implements Telling<AdministrationsAnswer> {

    @Override
    public Told tell(AdministrationsAnswer answer, Saying say) {
        List<Asked> asked = answer.administrations().stream()
                .sorted(Comparator.comparing((Asked one) -> !isLeft(one.standing())))
                .toList();
        return Told.of(
                        result(answer.totals(), say),
                        Table.of(
                                "Votes and surveys",
                                List.of("Opened", "What", "Where", "Ballots", "Quorum", "How it stands"),
                                asked,
                                one -> List.of(
                                        Cell.of(Bit.link(
                                                Words.day(one.openedOn()),
                                                PagePath.of("administration", one.administrationId()))),
                                        Cell.of(what(one, say)),
                                        say.unitCell(one.organizationId()),
                                        Cell.of(ballots(one)),
                                        Cell.of(quorum(one.quorumMet())),
                                        standing(one))))
                .with(chart(answer))
                .how(
                        "A vote or a survey is told where it was opened by the last of these days and had not ended before the first.",
                        "How many ballots are cast in one that is open stands on its page; what they say is known to nobody until it is counted.",
                        "A quorum is met where every round that was counted had as many ballots as were asked for, and those were there without whom the instrument is not held.");
    }

    private static boolean isLeft(Standing standing) {
        return switch (standing) {
            case OPEN, OVERDUE, WAITS_FOR_CHECK, WAITS_TO_BE_CLOSED, CHECK_TAKEN_BACK -> true;
            case CLOSED, ABANDONED -> false;
        };
    }

    private static String result(Totals totals, Saying say) {
        return totals.asked() == 0
                ? "Nobody was asked for a ballot %s.".formatted(say.days())
                : "%s went on %s: %d open by %s, %d of them past their day; %d without a check, %d without a quorum, %d given up."
                        .formatted(
                                Words.count(totals.asked(), "vote or survey", "votes and surveys"),
                                say.days(),
                                totals.open(),
                                Words.day(say.day()),
                                totals.overdue(),
                                totals.withoutCheck(),
                                totals.lackingQuorum(),
                                totals.abandoned());
    }

    private static String what(Asked one, Saying say) {
        return "%s with %s for %s"
                .formatted(
                        one.kind() == AdministrationKind.TEAM_VOTE ? "Vote" : "Survey",
                        one.instrumentName() == null
                                ? say.names().instrument(one.instrument(), one.instrumentVersion())
                                : Names.versioned(one.instrumentName(), one.instrumentVersion()),
                        one.practice());
    }

    private static String ballots(Asked one) {
        String counted = one.ballots() == null
                ? "not counted, %d asked".formatted(one.people())
                : "%d of %d".formatted(one.ballots(), one.people());
        return one.rounds() == 1 ? counted : "%s, %d rounds".formatted(counted, one.rounds());
    }

    private static String quorum(@Nullable Boolean met) {
        return met == null ? "" : met ? "met" : "not met";
    }

    private static Cell standing(Asked one) {
        List<Bit> bits = new ArrayList<>();
        bits.add(Bit.text(
                switch (one.standing()) {
                    case OPEN -> "open" + until(", until ", one.closesOn());
                    case OVERDUE -> "open, past its day" + until(" ", one.closesOn());
                    case WAITS_FOR_CHECK -> "counted, waits for its check";
                    case WAITS_TO_BE_CLOSED -> "counted, waits to be closed";
                    case CLOSED -> "closed" + until(" on ", one.endedOn());
                    case CHECK_TAKEN_BACK -> "closed, its check was taken back";
                    case ABANDONED -> "given up" + until(" on ", one.endedOn());
                }));
        if (!one.unsettled().isEmpty()) {
            bits.add(Bit.text("; no majority on " + String.join(", ", one.unsettled())));
        }
        if (one.checkId() != null) {
            bits.add(Bit.text(", "));
            bits.add(Bit.link("its check", PagePath.of("fidelity-check", one.checkId())));
        }
        if (one.reason() != null) {
            bits.add(Bit.text(": " + one.reason()));
        }
        return Cell.of(bits.toArray(Bit[]::new));
    }

    private static String until(String before, @Nullable LocalDate day) {
        return day == null ? "" : before + Words.day(day);
    }

    private static Chart chart(AdministrationsAnswer answer) {
        return Chart.of(
                "How they stand",
                "",
                List.of(
                        new Hue("good", "closed"),
                        new Hue("version", "open"),
                        new Hue("short", "waits for a check, or past its day"),
                        new Hue("unknown", "given up")),
                answer.administrations().isEmpty() ? List.<AdministrationsAnswer>of() : List.of(answer),
                all -> new Strip(
                        List.of(Bit.text("Votes and surveys")),
                        Integer.toString(all.administrations().size()),
                        ShareBar.svg(
                                "Votes and surveys by how they stand",
                                all.administrations().size(),
                                List.of(
                                        new Part("good", count(all, Standing.CLOSED), "Closed"),
                                        new Part(
                                                "version",
                                                count(all, Standing.OPEN) + count(all, Standing.WAITS_TO_BE_CLOSED),
                                                "Open"),
                                        new Part(
                                                "short",
                                                count(all, Standing.WAITS_FOR_CHECK)
                                                        + count(all, Standing.OVERDUE)
                                                        + count(all, Standing.CHECK_TAKEN_BACK),
                                                "Wait for a check, or past their day"),
                                        new Part("unknown", count(all, Standing.ABANDONED), "Given up")))));
    }

    private static long count(AdministrationsAnswer answer, Standing standing) {
        return answer.administrations().stream()
                .filter(one -> one.standing() == standing)
                .count();
    }
}
