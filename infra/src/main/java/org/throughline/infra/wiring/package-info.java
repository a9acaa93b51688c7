/** Declares what Axon and the two sides need, each once. */
@NullMarked
package org.throughline.infra.wiring;

import org.jspecify.annotations.NullMarked;
