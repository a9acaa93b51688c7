/** Records what leaders learned about the framework and about leading change. */
@NullMarked
package org.throughline.command.learning;

import org.jspecify.annotations.NullMarked;
