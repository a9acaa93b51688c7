/**
 * Keeps a district's priorities few: at most as many focus areas as its rulebook lets be active, on every day.
 *
 * <p>The areas of a district are one subject, so that the limit is kept by the log's own append: two writers cannot
 * both be right about the same version. A rule over several subjects could only be checked, not kept.
 *
 * <p>The event that makes an area active carries the limit of the rulebook on its day. Its rule therefore stays pure,
 * and a back-dated area is judged like any other: where its day puts it, and then everything later behind it again. So
 * no day has more areas than it may, at any position of the log. A limit lowered later ends nothing; it adds nothing
 * either.
 *
 * <p>An override is a fact of its own, before the area and for its code alone, used up when the area begins. One
 * command for both would hide who answers for it behind the area; an override that names no area would be a licence.
 * Each area beyond the limit needs its own, also a piece of a split; a merge needs none. Whether the limit was reached
 * is asked when the override is given and never again: when it turns out later that there had been room, the override
 * was given all the same, and must not stand in the way of that correction. Where the rulebook of the day on which the
 * area begins allows no overrides, an earlier one does not count.
 *
 * <p>An area that comes into being by a merge takes over the ties of those it was made of; the pieces of a split have
 * none until somebody says how they hang together. The first follows from what a merge says, the second would be a
 * guess.
 */
@NullMarked
package org.throughline.command.choices.focus;

import org.jspecify.annotations.NullMarked;
