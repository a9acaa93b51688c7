/** Lets a district say which policies it holds itself to, how strictly and since when; answers what was the rule on a day. */
@NullMarked
package org.throughline.command.ground.rulebook;

import org.jspecify.annotations.NullMarked;
