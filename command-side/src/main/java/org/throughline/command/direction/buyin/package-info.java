/** Takes in how far groups stand behind the work, and nothing about groups too small to be told by number. */
@NullMarked
package org.throughline.command.direction.buyin;

import org.jspecify.annotations.NullMarked;
