package org.throughline.query.question.choices;

import java.time.LocalDate;

/**
 * How many focus areas a district wanted to have at most.
 *
 * @param from first day on which it wanted that
 * @param limit how many could be active
 * @param advice how many should be active at most
 */
record FocusNorm(LocalDate from, int limit, int advice) {}
