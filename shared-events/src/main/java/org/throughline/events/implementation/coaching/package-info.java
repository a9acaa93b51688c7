/** Coaching of teams, and of teachers in their own practice: who coaches, as was meant, and what was done. */
@NullMarked
package org.throughline.events.implementation.coaching;

import org.jspecify.annotations.NullMarked;
