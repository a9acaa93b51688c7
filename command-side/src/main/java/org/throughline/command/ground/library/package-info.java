/** Keeps the library of what leaders, teams and coaches work with. */
@NullMarked
package org.throughline.command.ground.library;

import org.jspecify.annotations.NullMarked;
