/**
 * A page for every subject, whatever its kind: what it is, in words, and its whole history as sentences, in every tense.
 * Kinds are found in their registry, and what a state holds is read from its JSON, so that a new kind has its page without
 * being named here.
 */
@NullMarked
package org.throughline.query.page.thing;

import org.jspecify.annotations.NullMarked;
