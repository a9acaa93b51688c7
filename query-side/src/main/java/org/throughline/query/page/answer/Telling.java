package org.throughline.query.page.answer;

/**
 * Tells people the answer to a question. A bean is all it takes: which question it is of is said by its type. Pure: it
 * reads nothing but the answer and what things are called.
 *
 * @param <A> the answer, as programs get it
 */
@FunctionalInterface
public interface Telling<A extends Record> {

    /** The answer in words, charts and tables. */
    Told tell(A answer, Saying say);
}
