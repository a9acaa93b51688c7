package org.throughline.command.teams.team.voice;

import org.jspecify.annotations.Nullable;

/**
 * A number about people is shown when at least so many stand behind it, and at least so many behind what is left of the
 * whole: whoever knows the whole could take the one from the other. Fewer, none among them, is not shown.
 *
 * @param limit the fewest people a count may show
 */
record SmallCells(int limit) {

    /** The part when it may be shown, absent when it may not. */
    @Nullable
    Integer show(int part, int whole) {
        return part >= limit && whole - part >= limit ? part : null;
    }

    /** A part of a part that is itself shown or not. */
    @Nullable
    Integer show(int part, @Nullable Integer shownWhole) {
        return shownWhole == null ? null : show(part, (int) shownWhole);
    }
}
