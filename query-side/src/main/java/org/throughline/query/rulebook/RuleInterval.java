package org.throughline.query.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code rule_interval}: one rule of one district; {@code setting} is the mode or the number. */
record RuleInterval(
        String subjectId,
        String rule,
        String setting,
        LocalDate fromDay,
        @Nullable LocalDate untilDay,
        String reason) {}
