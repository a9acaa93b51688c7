/** Opens administrations of instruments, takes ballots, counts and deletes them, and closes what they came to into a check. */
@NullMarked
package org.throughline.command.implementation.fidelity.administration;

import org.jspecify.annotations.NullMarked;
