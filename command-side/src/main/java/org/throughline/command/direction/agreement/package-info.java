/** Publishes agreements about practices and directions, and keeps who said that they understand which version. */
@NullMarked
package org.throughline.command.direction.agreement;

import org.jspecify.annotations.NullMarked;
