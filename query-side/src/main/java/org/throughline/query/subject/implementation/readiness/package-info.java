/** Tells how ready units were found, and what was believed of it before it was corrected. */
@NullMarked
package org.throughline.query.subject.implementation.readiness;

import org.jspecify.annotations.NullMarked;
