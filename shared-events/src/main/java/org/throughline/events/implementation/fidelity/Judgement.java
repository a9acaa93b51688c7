package org.throughline.events.implementation.fidelity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.instrument.Criterion;

/**
 * What one who asks something of a score finds. Who asks 80 % and who asks 70 % find differently, and both stand.
 *
 * @param programme who asks, by code; absent for the makers of the instrument
 * @param organizationId whose rule it is; absent for what stands in the definition of the instrument
 * @param value in the unit of the score's rule
 * @param met whether the unrounded score reaches it
 */
public record Judgement(
        @Nullable String programme,
        @Nullable String organizationId,
        Criterion.Comparator comparator,
        BigDecimal value,
        boolean met) {}
