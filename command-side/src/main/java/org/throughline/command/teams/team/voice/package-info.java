/** The groups a district wants heard: who speaks for them, who said they belong to them, and counts of enough people. */
@NullMarked
package org.throughline.command.teams.team.voice;

import org.jspecify.annotations.NullMarked;
