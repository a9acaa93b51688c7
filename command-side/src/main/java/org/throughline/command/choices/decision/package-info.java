/** Records decisions and the input to them, in whichever order they become known. */
@NullMarked
package org.throughline.command.choices.decision;

import org.jspecify.annotations.NullMarked;
