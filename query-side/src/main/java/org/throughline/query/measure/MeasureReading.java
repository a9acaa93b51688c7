package org.throughline.query.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.throughline.events.measure.BetterWhen;
import org.throughline.events.measure.MeasureCategory;
import org.throughline.query.measure.MeasureState.Reading;
import org.throughline.query.measure.MeasureState.Status;

/** Row of {@code measure_reading}: a reading that counts. */
record MeasureReading(
        String subjectId,
        String organizationId,
        String code,
        MeasureCategory category,
        String unit,
        BetterWhen better,
        BigDecimal meaningfulShift,
        String reading,
        LocalDate fromDay,
        LocalDate onDay,
        BigDecimal value,
        int people,
        boolean corrected) {

    static MeasureReading of(String subjectId, MeasureState measure, Reading reading) {
        return new MeasureReading(
                subjectId,
                measure.organizationId(),
                measure.code(),
                measure.category(),
                measure.scale().unit(),
                measure.scale().better(),
                measure.scale().meaningfulShift(),
                reading.code(),
                reading.from(),
                reading.on(),
                reading.figures().value(),
                reading.figures().people(),
                reading.status() == Status.CORRECTED);
    }
}
