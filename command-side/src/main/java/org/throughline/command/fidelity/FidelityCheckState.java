package org.throughline.command.fidelity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of a fidelity check.
 *
 * @param organizationId the organization checked; empty, like the instrument, as long as nothing is recorded
 * @param sections what was assessed, as it stands after corrections
 * @param answers item code to points, as they stand after corrections
 * @param effectiveOn the day it was made; absent as long as nothing is recorded
 * @param retracted whether it counts no more
 */
public record FidelityCheckState(
        String organizationId,
        String instrument,
        String instrumentVersion,
        List<String> sections,
        Map<String, Integer> answers,
        @Nullable LocalDate effectiveOn,
        boolean retracted) {

    static final FidelityCheckState UNKNOWN = new FidelityCheckState("", "", "", List.of(), Map.of(), null, false);

    /** Whether it has been recorded. */
    public boolean exists() {
        return effectiveOn != null;
    }

    FidelityCheckState with(List<String> otherSections, Map<String, Integer> otherAnswers) {
        return new FidelityCheckState(
                organizationId, instrument, instrumentVersion, otherSections, otherAnswers, effectiveOn, retracted);
    }

    FidelityCheckState asRetracted() {
        return new FidelityCheckState(
                organizationId, instrument, instrumentVersion, sections, answers, effectiveOn, true);
    }
}
