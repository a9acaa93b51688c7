/** Keeps who may decide in whose place, and until when. */
@NullMarked
package org.throughline.command.teams.delegation;

import org.jspecify.annotations.NullMarked;
