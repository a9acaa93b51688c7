package org.throughline.query.question;

import org.throughline.query.read.Snapshot;

/**
 * A question across subjects, answered from one snapshot and so in every tense. A bean with {@link Asks} is all it takes:
 * its address, its place on the page, its parameters, schema and example in the API document, its live form and its tag
 * follow. The answer says nothing of position, day, district and window; the envelope does.
 *
 * <p>Lists of records at the top of an answer are paged by the envelope, in the order they come in, and counted there.
 *
 * @param <P> what it is asked with, besides tense and district: a record whose components are named as the parameters are;
 *     text, whole numbers, days, {@link Between}, constants and lists of text
 * @param <A> the answer
 */
@FunctionalInterface
public interface Question<P extends Record, A extends Record> {

    /**
     * Answers. Pure: what it reads is noted by the snapshot.
     *
     * @throws org.throughline.query.read.ReadRefusal when the parameters ask for what there is not
     */
    A answer(Snapshot snapshot, P parameters);

    /** Asked with nothing but tense and district. */
    record Nothing() {}
}
