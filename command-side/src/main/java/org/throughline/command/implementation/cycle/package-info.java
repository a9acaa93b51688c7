/** Runs improvement cycles: phases in any order, predictions and observations, decisions, look-backs and what comes of them. */
@NullMarked
package org.throughline.command.implementation.cycle;

import org.jspecify.annotations.NullMarked;
