/** Keeps a district's priorities few: at most as many focus areas as its rulebook lets be active, on every day. */
@NullMarked
package org.throughline.command.choices.focus;

import org.jspecify.annotations.NullMarked;
