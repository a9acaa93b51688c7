/** Keeps who committed to what: to a version of a direction, to supporting a practice, to an equitable process. */
@NullMarked
package org.throughline.command.commitment;

import org.jspecify.annotations.NullMarked;
