/** Where a team is heading: its vision and non-negotiables, version by version, and what they are aligned to. */
@NullMarked
package org.throughline.events.direction.direction;

import org.jspecify.annotations.NullMarked;
