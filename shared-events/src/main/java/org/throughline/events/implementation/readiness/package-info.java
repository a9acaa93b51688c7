/** How ready a unit was found for a practice, or for the integrated system, before it moved. */
@NullMarked
package org.throughline.events.implementation.readiness;

import org.jspecify.annotations.NullMarked;
