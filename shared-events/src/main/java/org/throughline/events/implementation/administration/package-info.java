/** Administrations of instruments: who is asked, rounds of ballots, what they come to; never what anybody answered. */
@NullMarked
package org.throughline.events.implementation.administration;

import org.jspecify.annotations.NullMarked;
