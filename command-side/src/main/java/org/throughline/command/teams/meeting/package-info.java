/**
 * Records meetings of teams, with who was in the room, and corrects and retracts what was written down.
 *
 * <p>Attendance is kept of those who had a seat on the day of the meeting, as the team's log says at that moment.
 * Whoever else was in the room is a guest, by role. Attendance of somebody without a seat is refused instead of being
 * turned into a guest: only the one who keeps the minutes knows whether the name is wrong or the appointment is
 * missing. When a tenure is corrected later, the meeting stays as it was recorded, and answers count each member over
 * the meetings of the tenure as it is known in the tense asked for.
 *
 * <p>A role is in the room when one of its holders is. It meets the rule at exactly the district's per cent (80 where
 * it set none) of the meetings during which somebody held it, of those of which it is written down; excused is not in
 * the room. A member nobody wrote down is unknown, and unknown is in neither half of any share.
 */
@NullMarked
package org.throughline.command.teams.meeting;

import org.jspecify.annotations.NullMarked;
