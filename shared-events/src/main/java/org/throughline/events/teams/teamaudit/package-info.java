/** Working smarter: which teams and committees there are, what for, where they overlap, and what was decided about them. */
@NullMarked
package org.throughline.events.teams.teamaudit;

import org.jspecify.annotations.NullMarked;
