/** A stretch of history told again, step by step, with what each step changed. */
@NullMarked
package org.throughline.query.replay;

import org.jspecify.annotations.NullMarked;
