/** How far groups stand behind the work, over the years and where it matters most. */
@NullMarked
package org.throughline.query.subject.direction.buyin;

import org.jspecify.annotations.NullMarked;
