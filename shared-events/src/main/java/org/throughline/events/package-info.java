/**
 * What happened: the vocabulary of Throughline's log.
 *
 * <p>One sealed family per kind of subject, one record per event. Everything here is a JDK type, so that whoever reads
 * the log (a fold, an export, a tool of another team) needs nothing but this module. Names are never changed and
 * components never change their meaning: a different meaning is a new revision ({@link
 * org.throughline.events.Revision}).
 */
@NullMarked
package org.throughline.events;

import org.jspecify.annotations.NullMarked;
