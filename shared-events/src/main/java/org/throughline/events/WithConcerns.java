package org.throughline.events;

import java.util.List;

/** An event that could be recorded although policies in force only as a warning were not met. */
public interface WithConcerns {

    /** Codes of the policies not met, in the order they were judged; usually none. */
    List<String> concerns();
}
