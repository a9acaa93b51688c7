/** What leaders learned about the framework and about leading change, and when. */
@NullMarked
package org.throughline.events.ground.learning;

import org.jspecify.annotations.NullMarked;
