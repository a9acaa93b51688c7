/** Successes that people were told of. */
@NullMarked
package org.throughline.query.subject.talk.success;

import org.jspecify.annotations.NullMarked;
