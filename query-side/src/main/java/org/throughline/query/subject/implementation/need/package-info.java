/** What is needed, on which data, and what became of it. */
@NullMarked
package org.throughline.query.subject.implementation.need;

import org.jspecify.annotations.NullMarked;
