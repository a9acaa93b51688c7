/** Who handed what to whom to decide, and until when. */
@NullMarked
package org.throughline.events.teams.delegation;

import org.jspecify.annotations.NullMarked;
