/** Feedback with what became of it, and information with its acknowledgement. */
@NullMarked
package org.throughline.query.subject.talk.exchange;

import org.jspecify.annotations.NullMarked;
