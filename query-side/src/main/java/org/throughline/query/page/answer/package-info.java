/**
 * Answers to questions, told for people: a sentence of result, a chart where one helps, tables with names. Who answers a
 * question for programs knows nothing of it; a {@link org.throughline.query.page.answer.Telling} is a bean beside.
 */
@NullMarked
package org.throughline.query.page.answer;

import org.jspecify.annotations.NullMarked;
