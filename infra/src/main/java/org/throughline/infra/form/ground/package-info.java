/**
 * What forms begin from: of whatever a command is about, what stands on its day, what of it can be chosen, and what need not be
 * asked because the log knows it. One structure for all of them; what differs is said once for each command (ADR 46).
 */
@NullMarked
package org.throughline.infra.form.ground;

import org.jspecify.annotations.NullMarked;
