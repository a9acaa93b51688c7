/** Which policies a district holds itself to, how strictly, and since when. */
@NullMarked
package org.throughline.events.ground.rulebook;

import org.jspecify.annotations.NullMarked;
