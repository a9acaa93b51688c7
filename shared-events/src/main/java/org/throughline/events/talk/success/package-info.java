/** Successes that were told of, to whom, and what shows them. */
@NullMarked
package org.throughline.events.talk.success;

import org.jspecify.annotations.NullMarked;
