/** Who committed to what, whether they stood by it, and who took it back. */
@NullMarked
package org.throughline.events.direction.commitment;

import org.jspecify.annotations.NullMarked;
