/** Fidelity checks with their scores, and what was believed of them before they were corrected. */
@NullMarked
package org.throughline.query.subject.implementation.fidelity;

import org.jspecify.annotations.NullMarked;
