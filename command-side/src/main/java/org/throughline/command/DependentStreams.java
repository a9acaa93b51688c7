package org.throughline.command;

import java.util.List;

/** Reads from the log what hangs on a unit, a team, a plan, a channel, a need, a goal, an idea, a cycle or a measure. */
@FunctionalInterface
public interface DependentStreams {

    /** Of a world in which nothing hangs together. */
    DependentStreams NONE = id -> new Recorded(0, List.of());

    /**
     * Every event that concerns an organization of this id, every event of an organization that names it as its parent or gives it
     * as a federal id, and all events of subjects one of which names it ({@link org.throughline.events.Mentions}).
     *
     * @param id of an organization or of anything that events mention, or a federal one
     */
    Recorded of(String id);

    /**
     * What the log holds.
     *
     * @param position everything up to it was looked at
     */
    record Recorded(long position, List<Dependent> events) {}
}
