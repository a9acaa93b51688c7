package org.throughline.events.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings events that were written at an older revision to the present one, a revision at a time. What is in the log is
 * never rewritten; it is read as what it would be today.
 */
public final class Upcasters {

    /**
     * One step from a revision to the next.
     *
     * @param event the event's name
     * @param from the revision it takes; it gives the next one
     * @param change pure, on a node that is its own
     */
    public record Step(String event, int from, UnaryOperator<ObjectNode> change) {}

    /** The steps of the product. */
    static final Upcasters ALL = new Upcasters(EventCatalog.ALL, PresentRevisions.STEPS);

    private final EventCatalog catalog;
    private final Map<String, UnaryOperator<ObjectNode>> steps = new HashMap<>();

    /**
     * Takes in the steps.
     *
     * @throws IllegalArgumentException when an event of a later revision lacks a step from an earlier one
     */
    public Upcasters(EventCatalog catalog, List<Step> steps) {
        this.catalog = catalog;
        steps.forEach(step -> this.steps.put(key(step.event(), step.from()), step.change()));
        catalog.types().forEach(this::requireSteps);
    }

    private void requireSteps(EventType type) {
        for (int revision = 1; revision < type.revision(); revision++) {
            if (!steps.containsKey(key(type.name(), revision))) {
                throw new IllegalArgumentException(
                        "%s %d cannot be brought to revision %d".formatted(type.name(), revision, type.revision()));
            }
        }
    }

    /** Whether an event written at this revision is read as it is. */
    boolean isPresent(String event, int revision) {
        return revision == typeOf(event, revision).revision();
    }

    /**
     * The event as it would be written today.
     *
     * @throws IllegalStateException when the event is unknown, or written by a later version of the program
     */
    ObjectNode toPresent(String event, int revision, ObjectNode payload) {
        ObjectNode present = payload;
        for (int from = revision; from < typeOf(event, revision).revision(); from++) {
            UnaryOperator<ObjectNode> step = steps.get(key(event, from));
            if (step == null) {
                throw new IllegalStateException("%s %d has no way on".formatted(event, from));
            }
            present = step.apply(present);
        }
        return present;
    }

    private EventType typeOf(String event, int revision) {
        EventType type =
                catalog.named(event).orElseThrow(() -> new IllegalStateException("no event is called '" + event + "'"));
        if (revision < 1 || revision > type.revision()) {
            throw new IllegalStateException("%s is known up to revision %d; revision %d was written by another version"
                    .formatted(event, type.revision(), revision));
        }
        return type;
    }

    private static String key(String event, int revision) {
        return event + " " + revision;
    }
}
