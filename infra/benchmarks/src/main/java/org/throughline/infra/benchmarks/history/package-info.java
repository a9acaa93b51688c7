/**
 * Ten years of a district of any size, for what grows with them. One block of schools is told to the door as commands, the
 * sample district among them, so that every rule holds and every kind of subject is there; the log is then filled with
 * copies of it under other ids, through its own append: digests are valid, positions have no gap, and recorded times lie
 * days behind what they tell, some of them months.
 */
@NullMarked
package org.throughline.infra.benchmarks.history;

import org.jspecify.annotations.NullMarked;
