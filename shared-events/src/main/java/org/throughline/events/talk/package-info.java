/** What the subjects of talk share. */
@NullMarked
package org.throughline.events.talk;

import org.jspecify.annotations.NullMarked;
