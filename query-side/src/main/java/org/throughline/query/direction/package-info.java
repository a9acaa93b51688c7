/** What each team set out to do, version by version, and what it was aligned with. */
@NullMarked
package org.throughline.query.direction;

import org.jspecify.annotations.NullMarked;
