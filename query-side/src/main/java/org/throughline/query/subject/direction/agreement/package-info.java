/** Agreements and who said that they understand which version of them; who of those it is for has not. */
@NullMarked
package org.throughline.query.subject.direction.agreement;

import org.jspecify.annotations.NullMarked;
