/**
 * Answers what became of directions on their way down: whether each team's serves its parent's, and whom each version
 * reached. Pure functions of states, so that they hold in every tense.
 */
@NullMarked
package org.throughline.query.cascade;

import org.jspecify.annotations.NullMarked;
