/** Whom decisions, plans, cycles and practices helped and whom they harmed, each time it was looked at. */
@NullMarked
package org.throughline.query.subject.implementation.impact;

import org.jspecify.annotations.NullMarked;
