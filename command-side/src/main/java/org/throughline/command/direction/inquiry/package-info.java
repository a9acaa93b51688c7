/** Answers the four guiding questions, and answers them anew. */
@NullMarked
package org.throughline.command.direction.inquiry;

import org.jspecify.annotations.NullMarked;
