/** Goals: set for needs, revised for a reason, followed and closed. */
@NullMarked
package org.throughline.events.implementation.goal;

import org.jspecify.annotations.NullMarked;
