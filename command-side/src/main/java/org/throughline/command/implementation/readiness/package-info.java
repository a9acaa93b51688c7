/** Assesses how ready a unit is, corrects what was recorded wrongly, and says what other decisions may rest on. */
@NullMarked
package org.throughline.command.implementation.readiness;

import org.jspecify.annotations.NullMarked;
