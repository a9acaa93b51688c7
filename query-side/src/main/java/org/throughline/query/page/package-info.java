/**
 * The page at {@code /}: where every organization stands and what led there, on any day, in words.
 *
 * <p>It asks what clients ask, over the same queries and in the same tenses, and says nothing that they cannot read
 * themselves. Everything here is words and places on the page; nothing here interprets events into states.
 */
@NullMarked
package org.throughline.query.page;

import org.jspecify.annotations.NullMarked;
