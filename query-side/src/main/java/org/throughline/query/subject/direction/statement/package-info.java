/** What teams said of themselves, to be compared with what they say later. */
@NullMarked
package org.throughline.query.subject.direction.statement;

import org.jspecify.annotations.NullMarked;
