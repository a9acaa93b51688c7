package org.throughline.events.talk.exchange;

/** What became of feedback. */
public enum FeedbackOutcome {
    CHANGED_PLAN,
    CHANGED_PRACTICE,
    NO_CHANGE_WITH_REASON,
    /** It was handed to another team and still waits for what becomes of it. */
    REFERRED;

    /** Whether nothing more is owed to those who gave it. */
    public boolean settles() {
        return this != REFERRED;
    }
}
