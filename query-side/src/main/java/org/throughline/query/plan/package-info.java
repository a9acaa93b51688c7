/** Action plans as they stood after each revision. */
@NullMarked
package org.throughline.query.plan;

import org.jspecify.annotations.NullMarked;
