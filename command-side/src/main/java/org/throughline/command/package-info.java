/**
 * Decides: what every kind of subject has in common on the way from a command to an event.
 *
 * <p>A feature package holds the sealed family of its commands, the {@link org.throughline.command.SubjectRules rules}
 * its history must keep, and the aggregate whose {@code decide} handlers turn a command into an event. Nothing else is
 * needed to add a subject.
 */
@NullMarked
package org.throughline.command;

import org.jspecify.annotations.NullMarked;
