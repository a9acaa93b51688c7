package org.throughline.query.subject.implementation.fidelity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;

/**
 * One administration of one instrument.
 *
 * @param administeredOn the day it was made
 * @param status whether it stands as recorded, stands corrected, or does not count
 * @param sections the sections assessed; another one is not zero, it is not assessed
 * @param answers item code to points
 * @param scores what the answers come to
 * @param participants member ids of those who took part; absent when nobody wrote it down, empty when no member did
 * @param concerns codes of policies that it did not meet when it was recorded
 * @param superseded what it said before each correction, the oldest first
 * @param retractionReason why it does not count
 */
public record FidelityState(
        String checkId,
        String organizationId,
        String practice,
        String instrument,
        String instrumentVersion,
        RaterKind raterKind,
        LocalDate administeredOn,
        Status status,
        List<String> sections,
        Map<String, Integer> answers,
        List<Result> scores,
        @Nullable String comment,
        @Nullable List<String> participants,
        List<Evidence> evidence,
        List<String> concerns,
        List<Superseded> superseded,
        @Nullable String retractionReason) {

    /** What a check is worth. */
    public enum Status {
        RECORDED,
        CORRECTED,
        RETRACTED
    }

    /**
     * A score as it is shown.
     *
     * @param percent of the points possible, rounded half up to one decimal for display; {@code met} is judged on the
     *     unrounded value
     */
    public record Result(
            String scale,
            int points,
            int possible,
            BigDecimal percent,
            @Nullable BigDecimal criterion,
            @Nullable Boolean met) {

        static Result of(Score score) {
            BigDecimal percent = BigDecimal.valueOf(100L * score.points())
                    .divide(BigDecimal.valueOf(score.possible()), 1, RoundingMode.HALF_UP);
            return new Result(score.scale(), score.points(), score.possible(), percent, score.criterion(), score.met());
        }
    }

    /**
     * What a check said before it was corrected.
     *
     * @param reason why it was corrected
     */
    public record Superseded(
            List<String> sections,
            Map<String, Integer> answers,
            List<Result> scores,
            @Nullable List<String> participants,
            String reason) {}

    /** Scores of whole sections and their total, without those of their parts. */
    public List<Result> wholeScores() {
        return scores.stream().filter(score -> !Score.isPart(score.scale())).toList();
    }

    /** Whether the first section assessed that has a criterion met it; absent when none has one. */
    public Optional<Boolean> criterionMet() {
        return wholeScores().stream()
                .flatMap(score -> Stream.ofNullable(score.met()))
                .findFirst();
    }

    /** Whether it is a check of this organization's work at this practice. */
    public boolean isAbout(String organization, String ofPractice) {
        return organizationId.equals(organization) && practice.equals(ofPractice);
    }

    /** Whether it counts. */
    public boolean counts() {
        return status != Status.RETRACTED;
    }
}
