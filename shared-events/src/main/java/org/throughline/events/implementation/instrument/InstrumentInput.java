package org.throughline.events.implementation.instrument;

import java.util.List;

/**
 * Something looked at before rating: a walkthrough, a data sheet.
 *
 * @param code unique within the instrument
 * @param items codes of the items it informs
 */
public record InstrumentInput(String code, String name, List<String> items) {

    public InstrumentInput {
        // JSON may leave an empty list out
        items = items == null ? List.of() : List.copyOf(items);
    }
}
