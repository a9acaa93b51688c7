package org.throughline.command.implementation.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.measure.MeasureCommand.DefineMeasure;
import org.throughline.command.implementation.measure.MeasureCommand.Figures;
import org.throughline.command.implementation.measure.MeasureCommand.Group;
import org.throughline.events.implementation.measure.MeasureScale;

/** Values lie on the scale of their measure, and groups are parts of the people measured. Every fault is named. */
final class FiguresFitTheScale {

    /** What is more is no measuring any more. */
    private static final int MOST_DECIMALS = 6;

    private final Faults faults = new Faults();

    private FiguresFitTheScale() {}

    /**
     * Judges figures.
     *
     * @throws Refusal MALFORMED with every fault
     */
    static void check(MeasureScale scale, Figures figures) {
        FiguresFitTheScale check = new FiguresFitTheScale();
        check.value(scale, "/value", figures.value());
        check.grouping(figures);
        if (check.faults.isEmpty()) {
            check.counted(scale, figures);
        }
        for (int i = 0; i < figures.groups().size(); i++) {
            check.value(
                    scale,
                    "/groups/%d/value".formatted(i),
                    figures.groups().get(i).value());
        }
        check.refuse("The figures do not fit the measure");
    }

    /**
     * Judges the scale of a new measure.
     *
     * @throws Refusal MALFORMED with every fault
     */
    static void check(DefineMeasure c) {
        FiguresFitTheScale check = new FiguresFitTheScale();
        check.decimals("/lowest", c.lowest());
        check.decimals("/highest", c.highest());
        check.decimals("/meaningfulShift", c.meaningfulShift());
        if (check.faults.isEmpty()) {
            check.ends(c);
        }
        check.refuse("The scale cannot be");
    }

    private void ends(DefineMeasure c) {
        if (c.lowest().compareTo(c.highest()) >= 0) {
            add("/highest", "is not above the lowest value, " + c.lowest().toPlainString());
        } else if (c.meaningfulShift().signum() == 0
                || c.meaningfulShift().compareTo(c.highest().subtract(c.lowest())) > 0) {
            add("/meaningfulShift", "is more than 0 and not more than the whole scale");
        }
    }

    private void value(MeasureScale scale, String pointer, BigDecimal value) {
        decimals(pointer, value);
        if (!scale.holds(value)) {
            add(
                    pointer,
                    "is not on the scale from %s to %s"
                            .formatted(
                                    scale.lowest().toPlainString(),
                                    scale.highest().toPlainString()));
        }
    }

    private void decimals(String pointer, BigDecimal value) {
        if (value.stripTrailingZeros().scale() > MOST_DECIMALS) {
            add(pointer, "has more than %d decimals".formatted(MOST_DECIMALS));
        }
    }

    /** A value that was counted is what its cases and opportunities say, as far as it has decimals. */
    private void counted(MeasureScale scale, Figures figures) {
        Long cases = figures.cases();
        if (cases == null) {
            if (figures.outOf() != null) {
                faults.add(() ->
                        new Fault("/cases", "missing", "how many cases there were comes with what they are out of"));
            }
            return;
        }
        if (scale.perHowMany() == 0) {
            add("/cases", "is counted for shares and rates, not for %s".formatted(scale.unit()));
            return;
        }
        long outOf = figures.outOf() == null ? figures.people() : figures.outOf();
        if (scale.tellsShare() && cases > outOf) {
            add("/cases", "is more than the %d there are".formatted(outOf));
        } else if (!isRounded(figures.value(), cases, outOf, scale.perHowMany())) {
            add(
                    "/value",
                    "is not what %d of %d make: %s"
                            .formatted(
                                    cases,
                                    outOf,
                                    BigDecimal.valueOf(cases)
                                            .multiply(BigDecimal.valueOf(scale.perHowMany()))
                                            .divide(BigDecimal.valueOf(outOf), 2, RoundingMode.HALF_UP)
                                            .stripTrailingZeros()
                                            .toPlainString()));
        }
    }

    /** Whether a value is cases by opportunities, exactly or rounded to its own decimals; trailing zeros are not kept. */
    private static boolean isRounded(BigDecimal value, long cases, long outOf, int perHowMany) {
        BigDecimal apart = value.multiply(BigDecimal.valueOf(outOf))
                .subtract(BigDecimal.valueOf(cases).multiply(BigDecimal.valueOf(perHowMany)))
                .abs();
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        return apart.multiply(BigDecimal.valueOf(2))
                        .compareTo(BigDecimal.valueOf(outOf).movePointLeft(decimals))
                <= 0;
    }

    private void grouping(Figures figures) {
        List<Group> groups = figures.groups();
        if ((figures.groupedBy() == null) != groups.isEmpty()) {
            String absent = groups.isEmpty() ? "/groups" : "/groupedBy";
            faults.add(() -> new Fault(absent, "missing", "groups and what they differ in come together"));
        }
        if (groups.stream().map(Group::code).distinct().count() < groups.size()) {
            add("/groups", "names a group twice");
        }
        if (groups.stream().mapToLong(Group::people).sum() > figures.people()) {
            add("/people", "is fewer than there are in the groups");
        }
    }

    private void add(String pointer, String message) {
        faults.add(() -> new Fault(pointer, "not-valid", message));
    }

    private void refuse(String detail) {
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, detail, faults);
        }
    }
}
