/**
 * The decoded history of subjects, in memory: what every fold of a past tense reads. A cache over the timeline view within
 * a budget of bytes, shelf by shelf (a kind of subject in a unit), kept up to date by the tail of the log.
 */
@NullMarked
package org.throughline.query.history;

import org.jspecify.annotations.NullMarked;
