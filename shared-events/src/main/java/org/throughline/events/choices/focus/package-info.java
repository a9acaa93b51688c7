/** A district's priorities: which few areas it focuses on, what ties them together, and what made room for what. */
@NullMarked
package org.throughline.events.choices.focus;

import org.jspecify.annotations.NullMarked;
