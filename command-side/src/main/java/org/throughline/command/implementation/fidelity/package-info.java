/** Takes in fidelity checks, scores them by the instrument's own rules, corrects and retracts them. */
@NullMarked
package org.throughline.command.implementation.fidelity;

import org.jspecify.annotations.NullMarked;
