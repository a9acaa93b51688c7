/** What a team says of itself: what it believes about improvement and change, and which qualities advance equity. */
@NullMarked
package org.throughline.events.direction.statement;

import org.jspecify.annotations.NullMarked;
