/** What an organization has under way at the same time, how that fits together, and what it decided to do about it. */
@NullMarked
package org.throughline.events.choices.inventory;

import org.jspecify.annotations.NullMarked;
