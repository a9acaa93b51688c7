package org.throughline.command.implementation.fidelity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;

/** Answer sheets for tests. */
final class AnswerSheet {

    private AnswerSheet() {}

    /** Every item of these sections, filled up from the first with two points each until the points are used up. */
    static Map<String, Integer> of(InstrumentDefinition instrument, int points, String... sections) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        int left = points;
        for (String section : sections) {
            for (InstrumentItem item : instrument.section(section).orElseThrow().items()) {
                answers.put(item.code(), Math.min(2, left));
                left -= Math.min(2, left);
            }
        }
        return answers;
    }
}
