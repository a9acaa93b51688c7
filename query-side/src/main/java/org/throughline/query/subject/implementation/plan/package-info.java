/** Action plans as they stood after each revision. */
@NullMarked
package org.throughline.query.subject.implementation.plan;

import org.jspecify.annotations.NullMarked;
