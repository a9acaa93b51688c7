package org.throughline.command.implementation.fidelity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.fidelity.CheckDetails;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;

/**
 * What decisions need to know of a fidelity check.
 *
 * @param organizationId the organization checked; empty, like practice and instrument, as long as nothing is recorded
 * @param raterKind who rated; absent as long as nothing is recorded
 * @param sections what was assessed, as it stands after corrections
 * @param answers item code to points, as they stand after corrections
 * @param scores what the answers come to, judged by the rule in force when they were recorded
 * @param details what was said beside the points
 * @param participants who took part; absent when nobody wrote it down
 * @param effectiveOn the day it was made; absent as long as nothing is recorded
 * @param retracted whether it counts no more
 */
public record FidelityCheckFacts(
        String organizationId,
        String practice,
        String instrument,
        String instrumentVersion,
        @Nullable RaterKind raterKind,
        List<String> sections,
        Map<String, Integer> answers,
        List<Score> scores,
        CheckDetails details,
        @Nullable List<String> participants,
        @Nullable LocalDate effectiveOn,
        boolean retracted) {

    static final FidelityCheckFacts UNKNOWN = new FidelityCheckFacts(
            "", "", "", "", null, List.of(), Map.of(), List.of(), CheckDetails.NONE, null, null, false);

    /** Whether it has been recorded. */
    public boolean exists() {
        return effectiveOn != null;
    }

    /** Whether it counts and was made by this day. */
    public boolean standsBy(LocalDate day) {
        return effectiveOn != null && !retracted && !effectiveOn.isAfter(day);
    }

    /**
     * Whether it meets its criterion: that of the first section assessed that has one, for the sections build on each
     * other. Empty when the instrument sets none for what was assessed.
     */
    public Optional<Boolean> meetsCriterion() {
        return scores.stream().flatMap(score -> Stream.ofNullable(score.met())).findFirst();
    }

    FidelityCheckFacts with(
            List<String> otherSections,
            Map<String, Integer> otherAnswers,
            List<Score> otherScores,
            CheckDetails otherDetails,
            @Nullable List<String> otherParticipants) {
        return new FidelityCheckFacts(
                organizationId,
                practice,
                instrument,
                instrumentVersion,
                raterKind,
                otherSections,
                otherAnswers,
                otherScores,
                otherDetails,
                otherParticipants,
                effectiveOn,
                retracted);
    }

    FidelityCheckFacts asRetracted() {
        return new FidelityCheckFacts(
                organizationId,
                practice,
                instrument,
                instrumentVersion,
                raterKind,
                sections,
                answers,
                scores,
                details,
                participants,
                effectiveOn,
                true);
    }
}
