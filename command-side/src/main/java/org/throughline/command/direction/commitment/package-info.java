/** Keeps who committed to what: to a version of a direction, to supporting a practice, to an equitable process. */
@NullMarked
package org.throughline.command.direction.commitment;

import org.jspecify.annotations.NullMarked;
