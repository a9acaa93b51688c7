package org.throughline.query.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.implementation.ChecksDueAnswer.Dated;
import org.throughline.query.question.implementation.ChecksDueAnswer.Due;
import org.throughline.query.question.implementation.SustainedAnswer.OfSection;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/** What is said of a fidelity check that is due. */
public final class DueWords {

    private DueWords() {}

    /** {@code TFI for PBIS}. */
    public static String what(Due due, Names names) {
        return "%s for %s".formatted(names.instrument(due.instrument()), due.practice());
    }

    /** How it stands, in words: {@code overdue since 1 December 2019 (fall)}. */
    public static String state(Due due) {
        return switch (due.state()) {
            case OVERDUE -> "overdue since %s%s".formatted(day(due.overdueSince()), window(due.window()));
            case DUE ->
                due.window() == null || due.window().to() == null
                        ? "due now, there were as many meetings as are to lie between two checks"
                        : "due by %s%s".formatted(day(due.window().to()), window(due.window()));
            case UP_TO_DATE -> "up to date";
            case NOT_YET -> "not due yet";
            case NO_CADENCE -> "no cadence, nothing is due";
        };
    }

    /** When the next window is; empty where none is known. */
    public static String next(Due due) {
        Dated next = due.next();
        return next == null ? "" : "%s to %s%s".formatted(Words.day(next.from()), day(next.to()), window(next));
    }

    /** Since when once a year is enough, and what is missing; empty where nothing is to be said. */
    public static List<String> besides(Due due) {
        return Stream.of(
                        due.yearlySince() == null ? "" : "once a year is enough since " + Words.day(due.yearlySince()),
                        due.baselineMissing().isEmpty()
                                ? ""
                                : "never assessed here: "
                                        + due.baselineMissing().stream()
                                                .map(Words::scale)
                                                .collect(Collectors.joining(", ")),
                        due.unknownYears().isEmpty()
                                ? ""
                                : "not known of the school years "
                                        + due.unknownYears().stream()
                                                .map(DueWords::year)
                                                .collect(Collectors.joining(", ")))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** How long a section has met its criterion, in words: {@code sustained since 16 October 2018}. */
    public static String sustained(OfSection one) {
        return switch (one.state()) {
            case SUSTAINED -> "sustained since " + day(one.since());
            case REGAINED -> "regained, since " + day(one.since());
            case LOST -> "lost on " + day(one.stretches().getLast().until());
            case NOT_YET -> "not yet";
        };
    }

    /** {@code 2019-20}. */
    public static String year(LocalDate first) {
        return "%d-%02d".formatted(first.getYear(), (first.getYear() + 1) % 100);
    }

    private static String window(@Nullable Dated window) {
        return window == null || window.code() == null ? "" : " (%s)".formatted(Words.scale(window.code()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Words.day(day);
    }
}
