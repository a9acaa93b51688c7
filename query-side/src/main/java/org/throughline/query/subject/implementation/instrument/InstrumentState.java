package org.throughline.query.subject.implementation.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.instrument.Criterion;
import org.throughline.events.implementation.instrument.Descriptor;
import org.throughline.events.implementation.instrument.InstrumentDefinition;

/**
 * A version of an instrument at an organization.
 *
 * @param name what it is called; absent where the organization did not bring it
 * @param definition what the organization brought; absent where it only says something of an instrument that is there without it
 * @param reason what it is for; absent when nobody wrote it down
 * @param evidence where it comes from
 * @param since the first day it can be checked with; absent with the definition
 * @param withdrawnOn first day on which it is not checked with any more; absent as long as it is
 * @param withdrawalReason absent with it
 * @param descriptors what steps of the scale look like here, in the order of items and points
 * @param criteria what is asked of its scores here
 * @param concerns policies in force as a warning that what was recorded of it did not meet, by code
 */
public record InstrumentState(
        String instrumentId,
        String organizationId,
        String instrument,
        String instrumentVersion,
        @Nullable String name,
        @Nullable InstrumentDefinition definition,
        @Nullable String reason,
        List<Evidence> evidence,
        @Nullable LocalDate since,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason,
        List<Descriptor> descriptors,
        List<LocalCriterion> criteria,
        List<String> concerns) {

    /**
     * What is asked of a score here.
     *
     * @param programme who asks it, by code; absent where the organization itself does
     * @param since the first day of checks it is asked of
     */
    public record LocalCriterion(
            String scale,
            Criterion.Comparator comparator,
            BigDecimal value,
            @Nullable String programme,
            LocalDate since,
            String reason,
            List<String> deciders) {}
}
