package org.throughline.query.subject.implementation.fidelity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.fidelity.CheckDetails;
import org.throughline.events.implementation.fidelity.Judgement;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.query.words.Names;

/**
 * One administration of one instrument.
 *
 * @param administeredOn the day it was made
 * @param status whether it stands as recorded, stands corrected, or does not count
 * @param sections the sections assessed; another one is not zero, it is not assessed
 * @param answers item code to points
 * @param scores what the answers come to
 * @param details what was said beside the points: items without any, ratings of several things, notes
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
        CheckDetails details,
        @Nullable String comment,
        @Nullable List<String> participants,
        List<Evidence> evidence,
        List<String> concerns,
        List<Superseded> superseded,
        @Nullable String retractionReason) {

    /** The earliest first; of one day, in an order that stays the same. */
    public static final Comparator<FidelityState> IN_TIME =
            Comparator.comparing(FidelityState::administeredOn).thenComparing(FidelityState::checkId);

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
     * @param criterion in the unit of the rule; absent where nobody sets one
     * @param counted how many items it rests on; absent where it was recorded before that was kept
     * @param mean points an item, rounded half up to two decimals for display; absent where it counts no points, or it is not known
     *     how many items there were
     * @param band what such a score is called; absent where the instrument has no names for it
     * @param judgements what everybody who asks something of it finds, where more than one does
     */
    public record Result(
            String scale,
            int points,
            int possible,
            BigDecimal percent,
            @Nullable BigDecimal criterion,
            @Nullable Boolean met,
            ScoreRule rule,
            @Nullable Integer counted,
            @Nullable BigDecimal mean,
            @Nullable String band,
            List<Judgement> judgements) {

        private static final Set<ScoreRule> ADDING_UP =
                Set.of(ScoreRule.PERCENT_OF_POSSIBLE, ScoreRule.SUM, ScoreRule.MEAN);

        /** One in percent of the points possible, of which nothing else is known. */
        public Result(
                String scale,
                int points,
                int possible,
                BigDecimal percent,
                @Nullable BigDecimal criterion,
                @Nullable Boolean met) {
            this(
                    scale,
                    points,
                    possible,
                    percent,
                    criterion,
                    met,
                    ScoreRule.PERCENT_OF_POSSIBLE,
                    null,
                    null,
                    null,
                    List.of());
        }

        static Result of(Score score) {
            BigDecimal percent = BigDecimal.valueOf(100L * score.points())
                    .divide(BigDecimal.valueOf(score.possible()), 1, RoundingMode.HALF_UP);
            return new Result(
                    score.scale(),
                    score.points(),
                    score.possible(),
                    percent,
                    score.criterion(),
                    score.met(),
                    score.rule(),
                    score.counted(),
                    mean(score),
                    score.band(),
                    score.judgements());
        }

        private static @Nullable BigDecimal mean(Score score) {
            Integer counted = score.counted();
            return counted == null || counted == 0 || !ADDING_UP.contains(score.rule())
                    ? null
                    : BigDecimal.valueOf(score.points()).divide(BigDecimal.valueOf(counted), 2, RoundingMode.HALF_UP);
        }

        /** The score in words, by its rule: {@code 71.4 %}, {@code 2.25 on average}. */
        public String shown() {
            String told = switch (rule) {
                case PERCENT_OF_POSSIBLE -> percent + " %";
                case SUM -> "%d of %d points".formatted(points, possible);
                case MEAN -> mean + " on average";
                case MODE_LEVEL -> "most often %d of %d".formatted(points, possible);
                case LOWEST -> "%d of %d at the least".formatted(points, possible);
                case COUNT_AT_LEAST -> "%d of %d items".formatted(points, possible);
                case NONE -> "";
            };
            return band == null ? told : "%s, %s".formatted(told, band);
        }

        /** What is asked, in the unit of the rule. */
        public String shown(BigDecimal asked) {
            String plain = asked.stripTrailingZeros().toPlainString();
            return rule == ScoreRule.PERCENT_OF_POSSIBLE ? plain + " %" : plain;
        }

        /** The points the criterion asks for, exactly; absent where nobody sets one. */
        public @Nullable BigDecimal pointsAsked() {
            if (criterion == null) {
                return null;
            }
            return switch (rule) {
                case PERCENT_OF_POSSIBLE ->
                    criterion.multiply(BigDecimal.valueOf(possible)).movePointLeft(2);
                case MEAN -> criterion.multiply(BigDecimal.valueOf(counted == null ? 0 : counted));
                default -> criterion;
            };
        }

        /** Where the criterion lies between no points and all, in percent; absent where nobody sets one. */
        public @Nullable BigDecimal mark() {
            BigDecimal asked = pointsAsked();
            return asked == null || rule == ScoreRule.PERCENT_OF_POSSIBLE
                    ? criterion
                    : asked.movePointRight(2).divide(BigDecimal.valueOf(possible), 1, RoundingMode.HALF_UP);
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
            CheckDetails details,
            @Nullable List<String> participants,
            String reason) {}

    /** What the instrument is called, without its version. */
    public String instrumentCalled(Names names) {
        return details.instrumentName() == null ? names.instrument(instrument) : details.instrumentName();
    }

    /** What the instrument is called, with its version. */
    public String instrumentTitle(Names names) {
        return Names.versioned(instrumentCalled(names), instrumentVersion);
    }

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
