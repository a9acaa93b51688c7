/**
 * The one door through which every command comes: reads, validates, authorizes, recognizes repetitions, dispatches and
 * answers, for single commands and for batches alike.
 *
 * <p>What a command looks like from outside is its JSON schema, generated from its record: a component is required
 * unless it is {@code @Nullable}, a collection without {@code @NotEmpty}, or filled in by the door ({@link
 * org.throughline.command.OrNewId}, {@link org.throughline.command.OrToday}).
 */
@NullMarked
package org.throughline.command.door;

import org.jspecify.annotations.NullMarked;
