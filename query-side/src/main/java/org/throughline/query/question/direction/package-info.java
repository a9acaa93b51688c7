/** What districts ask about visions, agreements and how far people stand behind the work. */
@NullMarked
package org.throughline.query.question.direction;

import org.jspecify.annotations.NullMarked;
