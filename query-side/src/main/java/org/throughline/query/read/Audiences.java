package org.throughline.query.read;

import java.util.Collection;
import java.util.Map;

/** Knows which subjects are not for everybody. */
public interface Audiences {

    /** Whether there are subjects of this kind that are not for everybody. */
    boolean concern(String kind);

    /** The kind of subject from which it is known. */
    String known();

    /**
     * For whom subjects are; those it does not name are for everybody.
     *
     * @param tense as of when, and known by when, the audience is asked for
     */
    Map<String, Audience> of(String kind, Collection<String> ids, Tense tense);
}
