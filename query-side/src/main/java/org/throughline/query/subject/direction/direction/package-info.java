/** What each team set out to do, version by version, and what it was aligned with. */
@NullMarked
package org.throughline.query.subject.direction.direction;

import org.jspecify.annotations.NullMarked;
