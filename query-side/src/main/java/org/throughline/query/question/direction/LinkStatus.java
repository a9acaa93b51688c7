package org.throughline.query.question.direction;

/** Whether a team's direction serves its parent's. Not yet, not any more and not applicable are different answers. */
public enum LinkStatus {
    /** The team has adopted nothing that could be aligned. */
    NO_DIRECTION,
    /** There is no team above it in the cascade. */
    NO_PARENT,
    /** The team above it has adopted nothing it could align with. */
    PARENT_WITHOUT_DIRECTION,
    /** It was never held aligned with the direction of the present parent. */
    NEVER_ALIGNED,
    /** The version in effect is held aligned with the parent's version in effect. */
    ALIGNED,
    /** It was held aligned, and since then one of the two moved on. */
    STALE,
    /** Somebody said that the two are at odds, and nobody that they are not any more. */
    CONFLICTING
}
