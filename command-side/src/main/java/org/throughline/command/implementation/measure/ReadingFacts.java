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
record ReadingState(LocalDate from, LocalDate on, List<MeasureFigures> versions, boolean retracted) {

    static ReadingState of(LocalDate from, LocalDate on, MeasureFigures figures) {
        return new ReadingState(from, on, List.of(figures), false);
    }

    ReadingState corrected(MeasureFigures figures) {
        List<MeasureFigures> more = new ArrayList<>(versions);
        more.add(figures);
        return new ReadingState(from, on, List.copyOf(more), retracted);
    }

    ReadingState asRetracted() {
        return new ReadingState(from, on, versions, true);
    }

    boolean stands() {
        return !retracted;
    }

    boolean meets(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !first.isAfter(on);
    }
}
