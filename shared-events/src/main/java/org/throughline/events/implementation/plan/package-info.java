/** Action plans: drafted, adopted, revised for a reason, worked through and closed. */
@NullMarked
package org.throughline.events.implementation.plan;

import org.jspecify.annotations.NullMarked;
