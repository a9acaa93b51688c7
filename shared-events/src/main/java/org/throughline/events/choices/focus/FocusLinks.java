package org.throughline.events.choices.focus;

import java.util.List;

/**
 * What a focus area is worked on with and looked at by.
 *
 * @param planIds action plans that carry it
 * @param practices codes of practices, for instance {@code MTSS}
 * @param measures codes or names of what shows whether it moves
 */
public record FocusLinks(List<String> planIds, List<String> practices, List<String> measures) {

    /** No links. */
    public static final FocusLinks NONE = new FocusLinks(List.of(), List.of(), List.of());
}
