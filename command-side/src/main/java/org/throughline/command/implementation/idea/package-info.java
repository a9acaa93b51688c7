/** Takes in ideas for improvement, selects and drops them. */
@NullMarked
package org.throughline.command.implementation.idea;

import org.jspecify.annotations.NullMarked;
