package org.throughline.events.implementation.instrument;

import java.math.BigDecimal;
import org.throughline.events.implementation.instrument.Criterion.Comparator;
import org.throughline.events.implementation.instrument.ScoringRule.Level;

/**
 * What a score is called that is high enough. Of several that hold, the highest counts.
 *
 * @param level what is scored
 * @param value in the unit of the scoring rule of that level
 */
public record Band(Level level, String name, Comparator comparator, BigDecimal value) {}
