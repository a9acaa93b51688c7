/** The instruments there are: those that ship, those organizations bring, and how their answers are scored. */
@NullMarked
package org.throughline.command.implementation.instrument;

import org.jspecify.annotations.NullMarked;
