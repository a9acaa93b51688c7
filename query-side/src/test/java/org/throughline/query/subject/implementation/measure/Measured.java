package org.throughline.query.subject.implementation.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.events.implementation.measure.MeasureEvent;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureCorrected;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureDefined;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRecorded;
import org.throughline.events.implementation.measure.MeasureFigures;
import org.throughline.events.implementation.measure.MeasureScale;
import org.throughline.events.implementation.measure.MeasuredPeople;
import org.throughline.query.Told;

/** A school's measure on a scale from 0 to 100, of which 5 is a shift. */
public final class Measured {

    public static final LocalDate DEFINED = LocalDate.parse("2016-08-01");

    private Measured() {}

    public static MeasureState outcome(BetterWhen better, MeasureEvent... events) {
        return told(defined(MeasureCategory.OUTCOME, better, List.of()), events);
    }

    public static MeasureState trust(MeasureEvent... events) {
        return told(defined(MeasureCategory.TRUST, BetterWhen.HIGHER, List.of()), events);
    }

    public static MeasureState told(MeasureEvent first, MeasureEvent... events) {
        List<MeasureEvent> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(events));
        return Told.by(new MeasureFold(), all);
    }

    public static MeasureDefined defined(MeasureCategory category, BetterWhen better, List<String> practices) {
        return new MeasureDefined(
                "m1",
                "s1",
                "CODE",
                "1",
                category,
                category == MeasureCategory.OUTCOME ? MeasuredPeople.LEARNERS : MeasuredPeople.STAFF,
                Map.of("en", "What we look at"),
                "Survey",
                new MeasureScale("PERCENT", BigDecimal.ZERO, BigDecimal.valueOf(100), better, BigDecimal.valueOf(5)),
                practices,
                DEFINED);
    }

    public static MeasureRecorded reading(String on, String value) {
        LocalDate day = LocalDate.parse(on);
        return new MeasureRecorded("m1", "CODE", on, day.minusDays(6), figures(value), List.of(), day);
    }

    public static MeasureCorrected correction(String on, String value) {
        return new MeasureCorrected("m1", "CODE", on, figures(value), "Typed wrongly", List.of(), LocalDate.parse(on));
    }

    public static MeasureFigures figures(String value) {
        return new MeasureFigures(new BigDecimal(value), 40, null, null, List.of(), 5);
    }
}
