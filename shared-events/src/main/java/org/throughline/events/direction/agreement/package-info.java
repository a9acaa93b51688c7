/** Agreed ways of working and who has said that they understand them, version by version. */
@NullMarked
package org.throughline.events.direction.agreement;

import org.jspecify.annotations.NullMarked;
