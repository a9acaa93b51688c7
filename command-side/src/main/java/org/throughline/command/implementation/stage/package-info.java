/** Moves an organization through the stages of one practice: one forward at a time, back as far as it fell. */
@NullMarked
package org.throughline.command.implementation.stage;

import org.jspecify.annotations.NullMarked;
