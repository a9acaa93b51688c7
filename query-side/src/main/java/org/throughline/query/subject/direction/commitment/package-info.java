/** Tells who stood by what, from when to when. */
@NullMarked
package org.throughline.query.subject.direction.commitment;

import org.jspecify.annotations.NullMarked;
