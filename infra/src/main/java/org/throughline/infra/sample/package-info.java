/**
 * A fictional district to look around in: ten school years as commands, sent through the same door as anybody's. It
 * shows what the log is for (two clocks, corrections, a regression, teams that come and go) and nothing of it is real.
 */
@NullMarked
package org.throughline.infra.sample;

import org.jspecify.annotations.NullMarked;
