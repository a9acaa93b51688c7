/** Copies of everything that cannot be made anew, in one file, and back. */
@NullMarked
package org.throughline.infra.backup;

import org.jspecify.annotations.NullMarked;
