package org.throughline.query.page;

import java.util.List;
import org.throughline.query.read.Tense;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.words.Names;

/** Knows the titles of subjects, so that sentences say them instead of ids. */
@FunctionalInterface
public interface Titling {

    /** Nothing has a title. */
    Titling NONE = (entries, names, tense) -> names;

    /**
     * The same names with the titles of whatever these entries name.
     *
     * @param tense in which the titles are read
     */
    Names titled(List<TimelineEntry> entries, Names names, Tense tense);
}
