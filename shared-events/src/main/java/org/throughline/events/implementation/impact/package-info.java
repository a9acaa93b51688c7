/** Whom a decision, a plan, a cycle or a practice helped and whom it harmed, as it was looked at group by group. */
@NullMarked
package org.throughline.events.implementation.impact;

import org.jspecify.annotations.NullMarked;
