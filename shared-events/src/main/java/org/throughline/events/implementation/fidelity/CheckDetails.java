package org.throughline.events.implementation.fidelity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.instrument.AnswerState;

/**
 * What was said in a check beside the points of its items.
 *
 * @param instrumentName what the instrument is called, where an organization brought it; absent for those that ship
 * @param instrumentOrganizationId the organization that brought it; absent with the name
 * @param administrationId the administration of which the answers come; absent where they were given without one
 * @param unscored items that have no points, and why
 * @param parts ratings of which an item's points were made, where several things were rated
 * @param facets what items were rated on beside what is scored
 * @param notes what was said of single items
 * @param inputs what was looked at before
 * @param votes how many voted for which step of an item, before it was settled; of items on which fewer voted than the small-cell
 *     limit of the day nothing is kept
 */
public record CheckDetails(
        @Nullable String instrumentName,
        @Nullable String instrumentOrganizationId,
        @Nullable String administrationId,
        List<Unscored> unscored,
        List<PartRating> parts,
        List<FacetRating> facets,
        List<ItemNote> notes,
        List<InputTaken> inputs,
        List<VoteCount> votes) {

    /** Nothing of it. */
    public static final CheckDetails NONE =
            new CheckDetails(null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public CheckDetails {
        unscored = List.copyOf(unscored);
        parts = List.copyOf(parts);
        facets = List.copyOf(facets);
        notes = List.copyOf(notes);
        inputs = List.copyOf(inputs);
        votes = List.copyOf(votes);
    }

    /**
     * An item that has no points.
     *
     * @param item code of the item
     */
    public record Unscored(String item, AnswerState state) {}

    /**
     * What one of several things was rated at an item.
     *
     * @param item code of the item
     * @param of what was rated, for instance the name of an intervention
     */
    public record PartRating(String item, String of, int points) {}

    /**
     * What an item was rated on beside what is scored.
     *
     * @param item code of the item
     * @param facet code of the facet
     */
    public record FacetRating(String item, String facet, int points) {}

    /**
     * What was said of an item.
     *
     * @param item code of the item
     * @param comment absent where only evidence is named
     */
    public record ItemNote(String item, @Nullable String comment, List<Evidence> evidence) {

        public ItemNote {
            // JSON may leave an empty list out
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    /**
     * What was looked at before rating.
     *
     * @param code of the input, as the instrument calls it
     * @param on the day; absent when nobody wrote it down
     */
    public record InputTaken(
            String code, @Nullable LocalDate on, @Nullable String note) {}

    /**
     * How many voted for a step of an item.
     *
     * @param item code of the item
     * @param votes one or more
     */
    public record VoteCount(String item, int points, int votes) {}
}
