/**
 * What stored events mean: their one JSON form, and how those written at an older revision are read today. Both sides
 * and the log use it; no other package of this module knows a JSON library.
 */
@NullMarked
package org.throughline.events.json;

import org.jspecify.annotations.NullMarked;
