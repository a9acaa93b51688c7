/** Records meetings of teams, with who was in the room, and corrects and retracts what was written down. */
@NullMarked
package org.throughline.command.teams.meeting;

import org.jspecify.annotations.NullMarked;
