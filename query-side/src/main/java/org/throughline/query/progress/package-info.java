/**
 * Answers across tracks: who moved when and on what ground, how long stages last, how much of them is done, and who is
 * stalled. Scores follow the Stages of Implementation Completion; their rules are printed with every answer.
 */
@NullMarked
package org.throughline.query.progress;

import org.jspecify.annotations.NullMarked;
