/**
 * What is shipped about stages: what there is to do in each, and what they are called elsewhere.
 *
 * <p>Scores follow the Stages of Implementation Completion and print their rules with every answer, because the
 * published abstracts leave the edges open. Ours: only "not applicable" leaves the denominator; of nothing there is no
 * proportion; an open stage has a length so far, and besides a number of days its length cannot fall below, and neither
 * is in an average; an attempt given up is counted by the catalogue of that day and never changes again. A code means
 * the same activity in every version of the catalogue, so one history can be counted by the list of its day and by
 * today's. The catalogue and its column of SIC stages are our own reading and say so.
 *
 * <p>How long is too long is the district's, or a parameter; the usual lengths of stages are a planning aid, by which
 * nothing is judged.
 */
@NullMarked
package org.throughline.query.question.implementation.stages;

import org.jspecify.annotations.NullMarked;
