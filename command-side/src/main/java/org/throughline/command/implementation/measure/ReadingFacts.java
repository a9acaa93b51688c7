package org.throughline.command.implementation.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.events.implementation.measure.MeasureFigures;

/**
 * What decisions need to know of a reading.
 *
 * @param from first day it covers
 * @param on last day it covers
 * @param versions what was recorded of it, the oldest first
 */
record ReadingFacts(LocalDate from, LocalDate on, List<MeasureFigures> versions, boolean retracted) {

    static ReadingFacts of(LocalDate from, LocalDate on, MeasureFigures figures) {
        return new ReadingFacts(from, on, List.of(figures), false);
    }

    ReadingFacts corrected(MeasureFigures figures) {
        List<MeasureFigures> more = new ArrayList<>(versions);
        more.add(figures);
        return new ReadingFacts(from, on, List.copyOf(more), retracted);
    }

    ReadingFacts asRetracted() {
        return new ReadingFacts(from, on, versions, true);
    }

    boolean stands() {
        return !retracted;
    }

    boolean meets(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !first.isAfter(on);
    }
}
