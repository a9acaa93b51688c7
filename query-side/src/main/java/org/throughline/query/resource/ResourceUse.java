package org.throughline.query.resource;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.throughline.events.resource.ResourceUnit;

/** Row of {@code resource_use}: what was used of one allocation in one period. */
record ResourceUse(
        String subjectId, String code, BigDecimal used, ResourceUnit unit, LocalDate fromDay, LocalDate untilDay) {}
