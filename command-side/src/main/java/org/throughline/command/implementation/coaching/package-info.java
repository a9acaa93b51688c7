/** Records who coaches which team, as was meant, and what was done. */
@NullMarked
package org.throughline.command.implementation.coaching;

import org.jspecify.annotations.NullMarked;
