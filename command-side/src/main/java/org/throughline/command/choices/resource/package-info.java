/** Allocates, moves and withdraws resources, notes what was used of them, what is missing, and which time a schedule protects. */
@NullMarked
package org.throughline.command.choices.resource;

import org.jspecify.annotations.NullMarked;
