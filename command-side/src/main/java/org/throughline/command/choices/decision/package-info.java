/**
 * Records decisions and the input to them, in whichever order they become known.
 *
 * <p>Input to a decision is an event of the decision's own subject, and it may be the first one: what was asked before
 * anybody decided is recorded when it is given, under the id the decision will have. Nothing forbids input dated behind
 * the decision. A rule that refused it would only make people date it earlier; what the record is for is to tell the
 * two apart. The question about inputs says of each on which side of the decision's effective day it was given, and on
 * which side of the decision's record in the log it was recorded. "Given before, recorded after" is remembered, not on
 * file, and is counted so. The side by the log is no function of the folded state, because no state knows positions: it
 * is taken from the history, and positions decide, not times.
 *
 * <p>Corrections and retractions carry the day of what they correct. A decision recorded for a wrong day is retracted
 * and recorded anew. Taking a decision back is no correction: it has a day of its own, and the decision was taken all
 * the same.
 *
 * <p>Who decided, as groups, is known only where every decider had a seat somewhere that day; otherwise a group that is
 * not among those known is unknown, not "did not decide". Perspectives that members declared are not shown with seats:
 * a single seat is below every small-cell limit.
 */
@NullMarked
package org.throughline.command.choices.decision;

import org.jspecify.annotations.NullMarked;
