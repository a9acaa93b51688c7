package org.throughline.command.implementation.instrument;

import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.instrument.Criterion;

/**
 * What somebody asks of a score.
 *
 * @param organizationId whose rule it is; absent for what stands in the definition
 */
record Asked(Criterion criterion, @Nullable String organizationId) {}
