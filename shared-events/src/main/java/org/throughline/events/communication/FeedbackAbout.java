package org.throughline.events.communication;

/** What practitioners give feedback about. */
public enum FeedbackAbout {
    PLAN,
    PRACTICE,
    DIRECTION,
    SUPPORT
}
