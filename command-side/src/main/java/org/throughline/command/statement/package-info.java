/** Keeps what teams say of themselves. */
@NullMarked
package org.throughline.command.statement;

import org.jspecify.annotations.NullMarked;
