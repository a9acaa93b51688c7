/**
 * Moves an organization through the stages of one practice: one forward at a time, back as far as it fell.
 *
 * <p>A move names what it rests on: an assessment of readiness, a fidelity check. Both must exist and belong to that
 * unit (and practice), however loosely the district holds its policies; naming another school's check is a mistake, not
 * a judgement. Whether they are good enough is policy, each a class of its own, held as strictly as the rulebook of the
 * move's effective day says: refused, recorded with a concern, or not asked. A back-dated move is judged by the rule
 * and the facts of its day, as they are known when it is recorded. What is learned later changes no recorded move; the
 * audit puts "as known then" beside "as known now".
 *
 * <p>A readiness that was found low is no obstacle. The policy asks that somebody looked; what came of moves against a
 * low finding is a question, and a gate on the finding would only teach people to find it high.
 *
 * <p>"Meets its criterion" is that of the first section assessed that has one: the tiers build on each other, and
 * whoever assesses a further tier shall not be worse off for it. An instrument that sets no criterion cannot meet one;
 * a district that goes by such an instrument holds the policy as a warning, and sees the concern.
 *
 * <p>Moves that did not take place are retracted on their own day. A track then stands where it stood before; the rules
 * replay what remains, so later moves that rest on it are retracted first. Giving up ends an attempt, and the first
 * stage entered again begins another one. Intervals tile the time of each attempt, not of the track: between two
 * attempts there is no stage, and the tree shows none.
 */
@NullMarked
package org.throughline.command.implementation.stage;

import org.jspecify.annotations.NullMarked;
