package org.throughline.events.json;

import org.jspecify.annotations.Nullable;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.SubjectEvent;

/** An event and its JSON. What is missing of the two is made when it is first asked for, and then kept. */
public final class EncodedEvent {

    private final String name;
    private final int revision;
    private volatile @Nullable String json;
    private volatile @Nullable SubjectEvent event;

    private EncodedEvent(String name, int revision, @Nullable String json, @Nullable SubjectEvent event) {
        this.name = name;
        this.revision = revision;
        this.json = json;
        this.event = event;
    }

    /** As it is written today. */
    public static EncodedEvent of(SubjectEvent event) {
        EventType type = EventCatalog.ALL.of(event.getClass());
        return new EncodedEvent(type.name(), type.revision(), null, event);
    }

    /** As it was written at a revision. */
    public static EncodedEvent stored(String name, int revision, String json) {
        return new EncodedEvent(name, revision, json, null);
    }

    /** The same event as it is written today. */
    public EncodedEvent present() {
        return Upcasters.ALL.isPresent(name, revision) ? this : of(event());
    }

    /** The event's name in the catalog. */
    public String name() {
        return name;
    }

    /** The revision its JSON is of. */
    public int revision() {
        return revision;
    }

    /** By two threads at once, it is written twice and the same. */
    public String json() {
        String known = json;
        if (known == null) {
            known = EventJson.write(event());
            json = known;
        }
        return known;
    }

    /**
     * The event.
     *
     * @throws IllegalStateException when the JSON is of no event that is known here
     */
    public SubjectEvent event() {
        SubjectEvent known = event;
        if (known == null) {
            known = EventJson.read(name, revision, json());
            event = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EncodedEvent same
                && name.equals(same.name)
                && revision == same.revision
                && json().equals(same.json());
    }

    @Override
    public int hashCode() {
        return json().hashCode();
    }

    @Override
    public String toString() {
        return name + json();
    }
}
