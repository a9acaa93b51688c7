/** Keeps what teams say of themselves. */
@NullMarked
package org.throughline.command.direction.statement;

import org.jspecify.annotations.NullMarked;
