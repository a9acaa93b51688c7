/** Tells which rules a district set itself, from when to when. */
@NullMarked
package org.throughline.query.subject.ground.rulebook;

import org.jspecify.annotations.NullMarked;
