package org.throughline.events.talk.exchange;

/** What practitioners give feedback about. */
public enum FeedbackAbout {
    PLAN,
    PRACTICE,
    DIRECTION,
    SUPPORT
}
