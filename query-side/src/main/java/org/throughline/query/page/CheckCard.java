package org.throughline.query.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.tree.OrganizationNode.FidelityNode;
import org.throughline.query.words.Words;

/**
 * A fidelity check as the page shows it.
 *
 * @param title instrument and version
 * @param day when it was made
 * @param criterion the criterion in words, absent where the instrument sets none
 */
record CheckCard(
        String id,
        String practice,
        String title,
        String day,
        boolean corrected,
        @Nullable String criterion,
        List<ScoreLine> scores) {

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
     * @param percent to one decimal, as the chart has it; absent when it was not assessed
     * @param shown the score in words, by the rule of its scale; empty when it was not assessed
     * @param criterion what is asked of it, in words, where something is
     * @param mark the same as the chart has it
     */
    record ScoreLine(
            String label,
            @Nullable BigDecimal percent,
            String shown,
            @Nullable String criterion,
            @Nullable BigDecimal mark,
            Verdict verdict) {

        /** The verdict in words. */
        public String words() {
            return switch (verdict) {
                case MET -> "met";
                case NOT_MET -> "not met";
                case NO_CRITERION -> "no criterion";
                case NOT_ASSESSED -> "not assessed";
            };
        }
    }

    /** Where it can be read. */
    public String path() {
        return PagePath.of("fidelity-check", id);
    }

    static CheckCard of(OrganizationKind kind, FidelityNode check, Scales scales) {
        List<ScoreLine> lines =
                scales.of(kind, check).stream().map(scale -> line(check, scale)).toList();
        return new CheckCard(
                check.checkId(),
                check.practice(),
                scales.instrument(check),
                Words.day(check.administeredOn()),
                check.corrected(),
                criterion(lines),
                lines);
    }

    private static @Nullable String criterion(List<ScoreLine> lines) {
        String criteria = lines.stream()
                .map(ScoreLine::criterion)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return criteria.isEmpty() ? null : "criterion " + criteria;
    }

    private static ScoreLine line(FidelityNode check, String scale) {
        String label = Words.sentence(Words.scale(scale));
        return check.scores().stream()
                .filter(score -> score.scale().equals(scale))
                .findFirst()
                .map(score -> new ScoreLine(
                        label,
                        score.percent(),
                        score.shown(),
                        score.criterion() == null ? null : score.shown(score.criterion()),
                        score.mark(),
                        verdict(score)))
                .orElseGet(() -> new ScoreLine(label, null, "", null, null, Verdict.NOT_ASSESSED));
    }

    private static Verdict verdict(Result score) {
        if (score.met() == null) {
            return Verdict.NO_CRITERION;
        }
        return score.met() ? Verdict.MET : Verdict.NOT_MET;
    }
}
