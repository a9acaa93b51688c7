/** Decisions, whose voice was there when they were taken, and on which side of them input came. */
@NullMarked
package org.throughline.query.subject.choices.decision;

import org.jspecify.annotations.NullMarked;
