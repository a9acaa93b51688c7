/**
 * How much two pieces of work have in common, with the reasons. Nothing is decided by it: initiatives and teams are kept,
 * merged or stopped by people.
 */
@NullMarked
package org.throughline.query.question.overlap;

import org.jspecify.annotations.NullMarked;
