/** Forms teams under their parents and keeps who sits on them. */
@NullMarked
package org.throughline.command.teams.team;

import org.jspecify.annotations.NullMarked;
