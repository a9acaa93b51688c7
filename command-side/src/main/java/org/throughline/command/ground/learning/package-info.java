/** Records what leaders learned about the framework and about leading change. */
@NullMarked
package org.throughline.command.ground.learning;

import org.jspecify.annotations.NullMarked;
