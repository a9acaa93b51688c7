/** Who may decide in whose place, and when. */
@NullMarked
package org.throughline.query.delegation;

import org.jspecify.annotations.NullMarked;
