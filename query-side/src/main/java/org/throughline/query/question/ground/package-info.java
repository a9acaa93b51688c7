/** What districts ask about the ground the work stands on: what leaders learned, and how ready units were. */
@NullMarked
package org.throughline.query.question.ground;

import org.jspecify.annotations.NullMarked;
