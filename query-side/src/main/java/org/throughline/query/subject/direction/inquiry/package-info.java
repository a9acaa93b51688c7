/** What organizations answer to the four guiding questions, from answer to answer. */
@NullMarked
package org.throughline.query.subject.direction.inquiry;

import org.jspecify.annotations.NullMarked;
