/** Keeps each team's vision and non-negotiables as versions, and what they are aligned to. */
@NullMarked
package org.throughline.command.direction.direction;

import org.jspecify.annotations.NullMarked;
