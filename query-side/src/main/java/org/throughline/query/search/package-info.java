/**
 * Finds entries of the log by their words, in every tense. What a word is, is decided here once for the index, for what is asked
 * and for what is marked, so that these cannot differ. The index holds words of events alone: names of people are looked up
 * where they are kept, and what is withheld is left out before anything is counted.
 */
@NullMarked
package org.throughline.query.search;

import org.jspecify.annotations.NullMarked;
