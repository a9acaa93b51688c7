package org.throughline.events.ground.rulebook;

/** How strictly a policy is held. */
public enum Mode {
    /** What does not meet it is refused. */
    BLOCK,
    /** What does not meet it is recorded with a concern. */
    WARN,
    /** It is not asked about. */
    OFF
}
