/** Tells what members learned, wherever they worked. */
@NullMarked
package org.throughline.query.learning;

import org.jspecify.annotations.NullMarked;
