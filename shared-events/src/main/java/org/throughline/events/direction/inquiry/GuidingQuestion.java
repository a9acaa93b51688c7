package org.throughline.events.direction.inquiry;

/** The four questions that guide the work, in the order in which they are asked. Source: the requirements, tips for leaders. */
public enum GuidingQuestion {
    /** What we want. */
    WANT,
    /** Where we are now, and who is involved. */
    REALITY,
    /** What is needed to succeed. */
    NEED,
    /** How to get the most from our resources. */
    RESOURCES
}
