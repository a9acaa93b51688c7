/** Administrations of instruments: who is asked, what each round came to, and what they ended in. */
@NullMarked
package org.throughline.query.subject.implementation.administration;

import org.jspecify.annotations.NullMarked;
