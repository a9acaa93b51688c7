/** The four guiding questions, as a unit answered them, and answered them again. */
@NullMarked
package org.throughline.events.direction.inquiry;

import org.jspecify.annotations.NullMarked;
