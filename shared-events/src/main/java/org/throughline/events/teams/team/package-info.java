/** Leadership and implementation teams and who sat on them, in which role, from when to when. */
@NullMarked
package org.throughline.events.teams.team;

import org.jspecify.annotations.NullMarked;
