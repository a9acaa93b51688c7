/** Who coached which team, as was meant, and what was done. */
@NullMarked
package org.throughline.query.subject.implementation.coaching;

import org.jspecify.annotations.NullMarked;
