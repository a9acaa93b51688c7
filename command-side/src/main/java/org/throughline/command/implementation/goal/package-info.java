/** Sets goals for needs, revises them for a reason, and follows them where no measure does. */
@NullMarked
package org.throughline.command.implementation.goal;

import org.jspecify.annotations.NullMarked;
