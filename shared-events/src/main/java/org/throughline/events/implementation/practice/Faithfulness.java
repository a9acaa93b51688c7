package org.throughline.events.implementation.practice;

/** Whether an adaptation keeps what makes the practice work: a judgement of those who adapt. */
public enum Faithfulness {
    CONSISTENT,
    INCONSISTENT,
    UNKNOWN
}
