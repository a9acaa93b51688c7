/** How far groups of people stand behind the work, by number only. */
@NullMarked
package org.throughline.events.direction.buyin;

import org.jspecify.annotations.NullMarked;
