package org.throughline.query.page.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.query.question.implementation.ImprovementChartAnswer;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Decision;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Mark;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Missing;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Part;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Point;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Signal;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Towards;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Verdict;
import org.throughline.query.subject.implementation.measure.MeasureState.ChartMatter;
import org.throughline.query.variation.ChartKind;
import org.throughline.query.words.Words;

/** Whether a measure varies more than by chance, as people say it. Pure. */
public final class ChartSpoken {

    private ChartSpoken() {}

    /** {@code Run chart}. */
    public static String name(ChartKind kind) {
        return switch (kind) {
            case RUN -> "Run chart";
            case I -> "I chart, of single values";
            case I_PRIME -> "I′ chart, of values by people";
            case P -> "P chart, of shares";
            case P_PRIME -> "P′ chart, of shares of very many";
            case C -> "C chart, of counts";
            case U -> "U chart, of rates";
            case U_PRIME -> "U′ chart, of rates for very many";
            case G -> "G chart, of cases between rare events";
            case T -> "T chart, of days between rare events";
        };
    }

    /** Why the readings do not allow a chart. */
    public static String missing(Missing missing) {
        return switch (missing) {
            case NO_SHARE -> "the measure is not in per cent";
            case NO_RATE -> "the measure is not in so many for so many";
            case NO_COUNT -> "the measure is not a number of cases";
            case NOT_CASES_BETWEEN -> "the measure is not the cases between two events";
            case NOT_DAYS_BETWEEN -> "the measure is not the days between two events";
            case NOT_COUNTED -> "not every reading says from how many cases it was counted";
            case VALUE_NOT_POSSIBLE -> "a reading has a value that cannot be on it";
        };
    }

    /** What came out, in a sentence or a few. */
    public static String result(ImprovementChartAnswer answer) {
        if (answer.parts().isEmpty()) {
            return "Nothing was read yet that counts, so there is nothing to judge.";
        }
        Part last = answer.parts().getLast();
        String part = answer.parts().size() == 1 ? "" : "In its last part, from %s: ".formatted(Words.day(last.from()));
        return "%s%s %s"
                .formatted(part, verdict(last, answer.fewest()), runs(last, answer.chart()))
                .strip();
    }

    private static String verdict(Part part, int fewest) {
        return switch (part.verdict()) {
            case TOO_FEW_POINTS ->
                "Too few points: %s off the centre line, and the district says nothing of fewer than %d."
                        .formatted(part.useful() == 1 ? "1 reading lies" : part.useful() + " readings lie", fewest);
            case NO_SIGNAL -> "Nothing says that it varies more than by chance.";
            case SIGNAL ->
                "It varies more than by chance: %s.%s"
                        .formatted(
                                Words.and(part.signals().stream()
                                        .map(ChartSpoken::signal)
                                        .toList()),
                                since(part));
        };
    }

    private static String since(Part part) {
        return part.towards() == null || part.since() == null
                ? ""
                : " Since %s it lies on the side that is %s."
                        .formatted(
                                Words.day(part.since()),
                                Words.code(part.towards().name()));
    }

    /** {@code a run is longer than by chance}. */
    public static String signal(Signal signal) {
        return switch (signal) {
            case BEYOND_LIMITS -> "a point lies beyond its limits";
            case LONG_RUN -> "a run is longer than by chance";
            case FEW_CROSSINGS -> "the centre is crossed less often than by chance";
        };
    }

    private static String runs(Part part, ChartKind kind) {
        if (part.useful() == 0) {
            return "";
        }
        String beyond = kind.hasLimits()
                ? " %s beyond the limits."
                        .formatted(
                                part.beyond() == 0
                                        ? "No reading lies"
                                        : part.beyond() == 1 ? "1 reading lies" : part.beyond() + " readings lie")
                : "";
        return "The longest run is of %s (by chance at most %d), and the centre is crossed %s (by chance at least %d).%s"
                .formatted(
                        Words.count(part.longestRun(), "reading", "readings"),
                        part.longestUsual(),
                        Words.count(part.crossings(), "time", "times"),
                        part.fewestUsual(),
                        beyond);
    }

    /** {@code signal, better since 1 March 2024}. */
    public static String inShort(Verdict verdict, @Nullable Towards towards) {
        return switch (verdict) {
            case TOO_FEW_POINTS -> "Too few points";
            case NO_SIGNAL -> "No signal";
            case SIGNAL -> "Signal" + (towards == null ? "" : ", " + Words.code(towards.name()));
        };
    }

    /** {@code 4.2 per 100 learners on 31 October 2023}. */
    public static String reading(Point point, ImprovementChartAnswer answer) {
        List<String> remarks = remarks(point);
        return "%s %s on %s%s"
                .formatted(
                        value(point),
                        Words.code(answer.of().unit()),
                        Words.day(point.on()),
                        remarks.isEmpty() ? "" : ", " + String.join(", ", remarks));
    }

    /** A value as far as it is worth telling. */
    public static String value(Point point) {
        return Figures.number(point.value());
    }

    /** What it was counted from, or how many it rests on. */
    public static String restsOn(Point point) {
        return point.cases() == null
                ? Words.count(point.people(), "person", "people")
                : "%d of %d".formatted(point.cases(), point.outOf());
    }

    /** {@code 1.2 to 6.4}; nothing without limits. */
    public static String limits(Point point) {
        return point.lower() == null || point.upper() == null
                ? ""
                : "%s to %s".formatted(Figures.number(point.lower()), Figures.number(point.upper()));
    }

    /** What is special about a reading. */
    public static List<String> remarks(Point point) {
        List<String> remarks = new ArrayList<>();
        if (point.beyond()) {
            remarks.add("beyond its limits");
        }
        if (point.excluded()) {
            remarks.add("left out");
        }
        return remarks;
    }

    /** {@code median 19.2, of 10 readings that were frozen}. */
    public static String centre(Part part, ChartKind kind) {
        if (part.centre() == null) {
            return "none, no reading counts for it";
        }
        String what = kind == ChartKind.RUN || kind == ChartKind.G ? "median" : "mean";
        return "%s %s, of %s%s"
                .formatted(
                        what,
                        Figures.number(part.centre()),
                        Words.count(part.baseline(), "reading", "readings"),
                        part.frozen() ? " of the baseline" : "");
    }

    /** {@code The baseline ends with reading 2022-06}. */
    public static String decision(Decision decision) {
        String what = decided(decision.matter(), decision.reading());
        return decision.applied()
                ? what
                : decision.matter() == ChartMatter.BASELINE
                        ? what + "; it does not hold while the series is split"
                        : what + "; there is no such reading to apply it to any more";
    }

    private static String decided(ChartMatter matter, String reading) {
        return switch (matter) {
            case BASELINE -> "The baseline ends with reading " + reading;
            case SPLIT -> "Another part begins with reading " + reading;
            case EXCLUSION -> "Reading %s is left out".formatted(reading);
        };
    }

    /** {@code PBIS: forward, initial implementation}; of a plan {@code revised, version 2}; of a cycle {@code began}. */
    public static String mark(Mark mark) {
        return switch (mark.occasion()) {
            case STAGE_MOVE ->
                "%s: %s%s"
                        .formatted(
                                mark.practice(),
                                mark.direction() == null
                                        ? ""
                                        : Words.code(mark.direction().name()),
                                mark.stage() == null ? "" : ", " + Words.stage(mark.stage()));
            case PLAN_REVISED -> "revised, version %d".formatted(mark.version());
            case CYCLE_STARTED -> "began";
            case CYCLE_DECIDED ->
                switch (Objects.requireNonNull(mark.decided())) {
                    case ADOPT -> "adopted what it tried";
                    case ADAPT -> "adapted what it tried";
                    case ABANDON -> "abandoned what it tried";
                };
        };
    }

    /** The same where nothing else says of what it is. */
    public static String markAlone(Mark mark) {
        return switch (mark.occasion()) {
            case STAGE_MOVE -> mark(mark);
            case PLAN_REVISED -> "A plan " + mark(mark);
            case CYCLE_STARTED, CYCLE_DECIDED -> "A cycle " + mark(mark);
        };
    }

    /** {@code higher is better}. */
    public static String better(BetterWhen better) {
        return Words.code(better.name()) + " is better";
    }
}
