package org.throughline.query.question.direction;

/** Why a link has the status it has, where one status has several reasons. */
public enum LinkCause {
    /** {@code NO_PARENT}: the cascade ends here. */
    TOP,
    /** {@code NO_PARENT}: the team stands under no other, although its level asks for one. */
    UNANCHORED,
    /** {@code NO_PARENT}: the team above it is no more. */
    PARENT_ENDED,
    /** {@code NEVER_ALIGNED}: it was aligned with a team that is not its parent any more. */
    OTHER_PARENT,
    /** {@code STALE}: the parent's direction has a later version. */
    PARENT_MOVED,
    /** {@code STALE}: its own direction has a later version, of which nobody has said that it is aligned. */
    OWN_MOVED,
    /** {@code STALE}: both have. */
    BOTH_MOVED
}
