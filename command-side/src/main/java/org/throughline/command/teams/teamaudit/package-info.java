/** Audits which teams there are and what for, until it is decided what becomes of each. */
@NullMarked
package org.throughline.command.teams.teamaudit;

import org.jspecify.annotations.NullMarked;
