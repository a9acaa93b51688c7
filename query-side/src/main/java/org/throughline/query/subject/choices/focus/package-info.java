/** A district's priorities over time: how many at once, tied together or not, and what made room for what. */
@NullMarked
package org.throughline.query.subject.choices.focus;

import org.jspecify.annotations.NullMarked;
