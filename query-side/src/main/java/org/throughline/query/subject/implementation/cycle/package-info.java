/** How an idea was tried: in which phases, what was expected and seen, what was decided, and what was to come next. */
@NullMarked
package org.throughline.query.subject.implementation.cycle;

import org.jspecify.annotations.NullMarked;
