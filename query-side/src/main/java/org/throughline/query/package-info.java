/**
 * Remembers: what every kind of subject has in common on the way from events to answers.
 *
 * <p>A feature package holds one {@link org.throughline.query.SubjectKind}: its state, the pure fold that leads to it,
 * and the rows it contributes to typed tables. Every tense (now, as of, as known at, live) goes through that fold; no
 * other code interprets events.
 */
@NullMarked
package org.throughline.query;

import org.jspecify.annotations.NullMarked;
