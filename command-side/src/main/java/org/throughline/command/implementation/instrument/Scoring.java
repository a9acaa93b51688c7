package org.throughline.command.implementation.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.fidelity.Judgement;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.instrument.AnswerRule.Effect;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.Criterion;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.events.implementation.instrument.ScoringRule;
import org.throughline.events.implementation.instrument.ScoringRule.Level;
import org.throughline.events.implementation.instrument.Subscale;

/**
 * What answers come to by the rules of an instrument: each section followed by its subscales, then the total over the sections
 * assessed and no others. Where too little was answered there is no score, which is not a low one.
 */
public final class Scoring {

    /** All sections assessed, together. */
    public static final String TOTAL = "total";

    private final InstrumentDefinition instrument;
    private final List<Asked> asked;
    private final Map<String, Integer> points;
    private final Map<String, AnswerState> unscored;

    private Scoring(KnownInstrument known, Map<String, Integer> points, Map<String, AnswerState> unscored) {
        this.instrument = known.definition();
        this.asked = known.criteria();
        this.points = points;
        this.unscored = unscored;
    }

    /**
     * The scores.
     *
     * @param points item code to points
     * @param unscored items without points, and why; what is in neither is open
     */
    public static List<Score> of(
            KnownInstrument known,
            List<InstrumentSection> assessed,
            Map<String, Integer> points,
            Map<String, AnswerState> unscored) {
        return new Scoring(known, points, unscored).scores(assessed);
    }

    /** Everything that an instrument scores: {@code tier-1}, {@code tier-1/teams}, {@code total}. */
    static Set<String> scales(InstrumentDefinition instrument) {
        Set<String> scales = new LinkedHashSet<>();
        for (InstrumentSection section : instrument.sections()) {
            scales.add(section.code());
            section.subscales().forEach(subscale -> scales.add(scale(section, subscale)));
        }
        scales.add(TOTAL);
        return scales;
    }

    private static String scale(InstrumentSection section, Subscale subscale) {
        return section.code() + "/" + subscale.code();
    }

    private List<Score> scores(List<InstrumentSection> assessed) {
        List<Score> scores = new ArrayList<>();
        boolean isWhole = true;
        for (InstrumentSection section : assessed) {
            Optional<Score> whole = score(section.code(), Level.SECTION, section.items(), section.neededPercent());
            whole.ifPresent(scores::add);
            for (Subscale subscale : section.subscales()) {
                score(scale(section, subscale), Level.SUBSCALE, section.itemsOf(subscale), section.neededPercent())
                        .ifPresent(scores::add);
            }
            isWhole &= Answered.of(section.items(), this).isEnough(section.neededPercent());
        }
        if (isWhole) {
            List<InstrumentItem> all = assessed.stream()
                    .flatMap(section -> section.items().stream())
                    .toList();
            // each section has enough by its own measure
            score(TOTAL, Level.TOTAL, all, 0).ifPresent(scores::add);
        }
        return List.copyOf(scores);
    }

    private Optional<Score> score(String scale, Level level, List<InstrumentItem> items, int neededPercent) {
        ScoringRule rule = instrument.scoringOf(level);
        Answered answered = Answered.of(items, this);
        if (rule.rule() == ScoreRule.NONE || answered.counted.isEmpty() || !answered.isEnough(neededPercent)) {
            return Optional.empty();
        }
        return measured(rule, answered.counted).map(measure -> scored(scale, level, measure));
    }

    private Score scored(String scale, Level level, Measure measure) {
        List<Judgement> judgements = asked.stream()
                .filter(one -> one.criterion().scale().equals(scale))
                .map(one -> new Judgement(
                        one.criterion().programme(),
                        one.organizationId(),
                        one.criterion().comparator(),
                        one.criterion().value(),
                        measure.reaches(
                                one.criterion().comparator(), one.criterion().value())))
                .toList();
        Judgement first = judgements.stream()
                .filter(judgement -> judgement.programme() == null)
                .findFirst()
                .orElse(null);
        boolean isAlone = first != null && judgements.size() == 1 && first.organizationId() == null;
        return new Score(
                scale,
                measure.points,
                measure.possible,
                first == null ? null : first.value(),
                first == null ? null : first.met(),
                measure.rule,
                measure.counted,
                band(level, measure),
                isAlone ? List.of() : judgements);
    }

    private @Nullable String band(Level level, Measure measure) {
        return instrument.bands().stream()
                .filter(band -> band.level() == level && measure.reaches(band.comparator(), band.value()))
                .max(Comparator.comparing(band -> band.value()))
                .map(band -> band.name())
                .orElse(null);
    }

    private Optional<Measure> measured(ScoringRule rule, List<Counted> counted) {
        int sum = counted.stream().mapToInt(Counted::points).sum();
        int possible = counted.stream().mapToInt(Counted::most).sum();
        int highest = counted.stream().mapToInt(Counted::most).max().orElse(0);
        List<Integer> given = counted.stream().map(Counted::points).toList();
        return switch (rule.rule()) {
            case PERCENT_OF_POSSIBLE, SUM, MEAN -> Optional.of(new Measure(rule.rule(), sum, possible, counted.size()));
            case LOWEST -> Optional.of(new Measure(rule.rule(), Collections.min(given), highest, counted.size()));
            case MODE_LEVEL ->
                mostFrequent(given).map(level -> new Measure(rule.rule(), level, highest, counted.size()));
            case COUNT_AT_LEAST -> {
                int level = rule.atLeast() == null ? 0 : rule.atLeast();
                int reached =
                        (int) given.stream().filter(points -> points >= level).count();
                yield Optional.of(new Measure(rule.rule(), reached, counted.size(), counted.size()));
            }
            case NONE -> Optional.empty();
        };
    }

    /** What was given more often than anything else; empty where two were given equally often, for nobody may pick one of them. */
    static Optional<Integer> mostFrequent(List<Integer> given) {
        Map<Integer, Long> counts =
                given.stream().collect(Collectors.groupingBy(points -> points, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Integer> first = counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }

    /** An item that counts. */
    private record Counted(int points, int most) {}

    /** What of some items counts, and how many of those that apply are open. */
    private record Answered(List<Counted> counted, int open) {

        static Answered of(List<InstrumentItem> items, Scoring scoring) {
            List<Counted> counted = new ArrayList<>();
            int open = 0;
            for (InstrumentItem item : items) {
                Integer points = scoring.points.get(item.code());
                int most = scoring.instrument.mostOf(item);
                if (points != null) {
                    counted.add(new Counted(points, most));
                    continue;
                }
                switch (scoring.effectOn(item)) {
                    case LEAVES_OUT -> {}
                    case COUNTS_AS_NOTHING -> counted.add(new Counted(0, most));
                    case STAYS_OPEN -> open++;
                }
            }
            return new Answered(counted, open);
        }

        boolean isEnough(int percent) {
            return counted.size() * 100 >= percent * (counted.size() + open);
        }
    }

    private Effect effectOn(InstrumentItem item) {
        return Optional.ofNullable(unscored.get(item.code()))
                .flatMap(instrument::effectOf)
                .orElse(Effect.STAYS_OPEN);
    }

    /** What was found, exactly. */
    private record Measure(ScoreRule rule, int points, int possible, int counted) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        boolean reaches(Criterion.Comparator comparator, BigDecimal value) {
            BigDecimal reached = BigDecimal.valueOf(points);
            int order = switch (rule) {
                case PERCENT_OF_POSSIBLE ->
                    reached.multiply(HUNDRED).compareTo(value.multiply(BigDecimal.valueOf(possible)));
                case MEAN -> reached.compareTo(value.multiply(BigDecimal.valueOf(counted)));
                default -> reached.compareTo(value);
            };
            return switch (comparator) {
                case AT_LEAST -> order >= 0;
                case MORE_THAN -> order > 0;
            };
        }
    }
}
