/** Tells what leaders learned, and who led without having learned what. */
@NullMarked
package org.throughline.query.learning;

import org.jspecify.annotations.NullMarked;
