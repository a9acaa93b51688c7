package org.throughline.events.choices.decision;

/** How deeply a group was engaged, from the shallowest to the deepest. */
public enum EngagementDepth {
    INFORM,
    NETWORK,
    COLLABORATE,
    TRANSFORM
}
