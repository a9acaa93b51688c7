/**
 * Takes back what was recorded and never was, and puts right what was otherwise: one pattern for every kind of subject. An
 * entry of a subject's history is named by its number, which outlives the order of days. To take one back there is one
 * command, {@link org.throughline.command.amend.RetractEntry}; to put one right, the command that recorded it is sent again
 * as it should have been, with the number of the entry and the reason ({@link org.throughline.command.amend.Correction}).
 * Either is judged like any command about the past: what would stand on it must still be possible.
 */
@NullMarked
package org.throughline.command.amend;

import org.jspecify.annotations.NullMarked;
