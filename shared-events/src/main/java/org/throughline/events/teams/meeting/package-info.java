/** Meetings of teams: what was on the agenda, who was in the room, and what was said of it later. */
@NullMarked
package org.throughline.events.teams.meeting;

import org.jspecify.annotations.NullMarked;
