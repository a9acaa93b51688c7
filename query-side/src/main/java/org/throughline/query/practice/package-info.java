/** Knows which teams are one teacher's own practice and whose team the teacher belongs to, on any day. */
@NullMarked
package org.throughline.query.practice;

import org.jspecify.annotations.NullMarked;
