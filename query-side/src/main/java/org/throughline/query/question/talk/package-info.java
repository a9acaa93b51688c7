/** Answers whether communication goes both ways: between which teams, through which channels, and what still waits. */
@NullMarked
package org.throughline.query.question.talk;

import org.jspecify.annotations.NullMarked;
