package org.throughline.query.page;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.fidelity.FidelityState.Result;
import org.throughline.query.organization.OrganizationNode.FidelityNode;

/**
 * A fidelity check as the page shows it.
 *
 * @param title instrument and version
 * @param day when it was made
 */
record CheckCard(String id, String practice, String title, String day, boolean corrected, List<ScoreLine> scores) {

    /** How a score stands to its criterion. */
    enum Verdict {
        MET,
        NOT_MET,
        NO_CRITERION,
        NOT_ASSESSED
    }

    /**
     * One scale of the instrument.
     *
     * @param percent to one decimal; absent when it was not assessed
     * @param criterion the smallest passing percentage, where there is one
     */
    record ScoreLine(
            String label,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal criterion,
            Verdict verdict) {

        /** The verdict in words. */
        public String words() {
            return switch (verdict) {
                case MET -> "criterion met" + bracketed();
                case NOT_MET -> "criterion not met" + bracketed();
                case NO_CRITERION -> "no criterion";
                case NOT_ASSESSED -> "not assessed";
            };
        }

        private String bracketed() {
            return criterion == null
                    ? ""
                    : " (%s %%)".formatted(criterion.stripTrailingZeros().toPlainString());
        }
    }

    static CheckCard of(FidelityNode check, Scales scales) {
        return new CheckCard(
                check.checkId(),
                check.practice(),
                Words.instrument(check.instrument(), check.instrumentVersion()),
                Words.day(check.administeredOn()),
                check.corrected(),
                scales.of(check).stream().map(scale -> line(check, scale)).toList());
    }

    private static ScoreLine line(FidelityNode check, String scale) {
        String label = Words.sentence(Words.scale(scale));
        return check.scores().stream()
                .filter(score -> score.scale().equals(scale))
                .findFirst()
                .map(score -> new ScoreLine(label, score.percent(), score.criterion(), verdict(score)))
                .orElseGet(() -> new ScoreLine(label, null, null, Verdict.NOT_ASSESSED));
    }

    private static Verdict verdict(Result score) {
        if (score.met() == null) {
            return Verdict.NO_CRITERION;
        }
        return score.met() ? Verdict.MET : Verdict.NOT_MET;
    }
}
