/** Identifies needs, and tells when they are met or were none. */
@NullMarked
package org.throughline.command.implementation.need;

import org.jspecify.annotations.NullMarked;
