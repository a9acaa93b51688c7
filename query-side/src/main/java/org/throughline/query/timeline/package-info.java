/** Every event once, by position: what histories, past states, replays, exports and live streams are made of. */
@NullMarked
package org.throughline.query.timeline;

import org.jspecify.annotations.NullMarked;
