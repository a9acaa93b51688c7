/** Takes an inventory of what is under way through its steps, until every initiative on it is decided. */
@NullMarked
package org.throughline.command.choices.inventory;

import org.jspecify.annotations.NullMarked;
