/** Measures what only the door's own package sees. */
@NullMarked
package org.throughline.command.door;

import org.jspecify.annotations.NullMarked;
