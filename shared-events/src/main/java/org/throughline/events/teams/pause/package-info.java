/** Equity pauses: a team stops in its work and asks whom it leaves out. */
@NullMarked
package org.throughline.events.teams.pause;

import org.jspecify.annotations.NullMarked;
