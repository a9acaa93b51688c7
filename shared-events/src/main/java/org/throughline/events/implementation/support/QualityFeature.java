package org.throughline.events.implementation.support;

/** What makes professional learning a good one, as the Every Student Succeeds Act says it. */
public enum QualityFeature {
    /** It goes on; it is no single event. */
    SUSTAINED,
    /** It takes enough time to change what is done. */
    INTENSIVE,
    /** People learn together. */
    COLLABORATIVE,
    /** It is part of the work it is about. */
    JOB_EMBEDDED,
    /** It rests on data of those who learn and of those they teach. */
    DATA_DRIVEN,
    /** It is about what happens in classrooms. */
    CLASSROOM_FOCUSED
}
