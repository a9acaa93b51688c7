/** Tells what members learned, wherever they worked. */
@NullMarked
package org.throughline.query.subject.ground.learning;

import org.jspecify.annotations.NullMarked;
