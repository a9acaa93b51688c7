/** Registers the units of the system and follows their names, parents and ends. */
@NullMarked
package org.throughline.command.ground.organization;

import org.jspecify.annotations.NullMarked;
