/** Keeps who may decide in whose place, and until when. */
@NullMarked
package org.throughline.command.delegation;

import org.jspecify.annotations.NullMarked;
