/** Records whom decisions, plans, cycles and practices helped and whom they harmed, group by group. */
@NullMarked
package org.throughline.command.implementation.impact;

import org.jspecify.annotations.NullMarked;
