/**
 * What districts ask about implementation: what plans said, who moved between stages and on what ground, how much of a
 * stage is done, who took part in monitoring it, and what came of it in measures. Scores follow the Stages of
 * Implementation Completion; their rules are printed with every answer.
 */
@NullMarked
package org.throughline.query.question.implementation;

import org.jspecify.annotations.NullMarked;
