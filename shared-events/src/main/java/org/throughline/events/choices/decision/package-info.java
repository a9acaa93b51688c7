/** Decisions: what was decided, how, by whom, over whom, and whose input came before or after. */
@NullMarked
package org.throughline.events.choices.decision;

import org.jspecify.annotations.NullMarked;
