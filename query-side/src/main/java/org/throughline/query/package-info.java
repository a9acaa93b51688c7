/**
 * Remembers: what every kind of subject has in common on the way from events to answers.
 *
 * <p>A feature package holds one {@link org.throughline.query.SubjectKind}: its state and the pure fold that leads to it.
 * Every tense (now, as of, as known at, live) goes through that fold; no other code interprets events. What tools read with
 * SQL follows from the state's record.
 */
@NullMarked
package org.throughline.query;

import org.jspecify.annotations.NullMarked;
