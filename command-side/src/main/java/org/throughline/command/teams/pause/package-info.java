/** Records equity pauses of teams and what came of them. */
@NullMarked
package org.throughline.command.teams.pause;

import org.jspecify.annotations.NullMarked;
