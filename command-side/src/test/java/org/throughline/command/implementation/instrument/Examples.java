package org.throughline.command.implementation.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.instrument.AnswerRule;
import org.throughline.events.implementation.instrument.AnswerRule.Effect;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.Band;
import org.throughline.events.implementation.instrument.Criterion;
import org.throughline.events.implementation.instrument.Criterion.Comparator;
import org.throughline.events.implementation.instrument.Facet;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.RatingProcess;
import org.throughline.events.implementation.instrument.RatingScale;
import org.throughline.events.implementation.instrument.RatingScale.ScalePoint;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.events.implementation.instrument.ScoringRule;
import org.throughline.events.implementation.instrument.ScoringRule.Level;

/** Instruments for tests. */
public final class Examples {

    private Examples() {}

    /** One with these sections, every item from 0 to {@code most}, not-applicable and do-not-know offered. */
    public static InstrumentDefinition of(
            int most, List<InstrumentSection> sections, List<ScoringRule> scoring, List<Criterion> criteria) {
        return new InstrumentDefinition(
                "own",
                "1",
                "Our own",
                null,
                "en",
                null,
                null,
                null,
                List.of(),
                List.of(new RatingScale(
                        "rating",
                        null,
                        IntStream.rangeClosed(0, most)
                                .mapToObj(points -> new ScalePoint(points, "step " + points, null))
                                .toList())),
                List.of(),
                List.of(
                        new AnswerRule(AnswerState.NOT_APPLICABLE, Effect.LEAVES_OUT),
                        new AnswerRule(AnswerState.DO_NOT_KNOW, Effect.STAYS_OPEN)),
                sections,
                scoring,
                criteria,
                List.of(
                        new Band(Level.SECTION, "partly in place", Comparator.AT_LEAST, BigDecimal.valueOf(50)),
                        new Band(Level.SECTION, "in place", Comparator.MORE_THAN, BigDecimal.valueOf(80))),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same, with the priority of each item rated from 1 to 3 beside. */
    public static InstrumentDefinition withPriorities(InstrumentDefinition one) {
        RatingScale priorities = new RatingScale(
                "priorities",
                null,
                List.of(
                        new ScalePoint(1, "low", null),
                        new ScalePoint(2, "medium", null),
                        new ScalePoint(3, "high", null)));
        return with(
                one,
                List.of(one.scales().getFirst(), priorities),
                List.of(new Facet("priority", "Priority", "priorities")),
                one.states(),
                null);
    }

    /** The same, rated so. */
    public static InstrumentDefinition rated(InstrumentDefinition one, @Nullable RatingProcess rating) {
        return with(one, one.scales(), one.facets(), one.states(), rating);
    }

    /** The same, every item on this scale, with these answers that are no step and no others. */
    public static InstrumentDefinition answered(InstrumentDefinition one, RatingScale scale, AnswerRule... states) {
        return with(one, List.of(scale), one.facets(), List.of(states), one.rating());
    }

    private static InstrumentDefinition with(
            InstrumentDefinition one,
            List<RatingScale> scales,
            List<Facet> facets,
            List<AnswerRule> states,
            @Nullable RatingProcess rating) {
        return new InstrumentDefinition(
                one.code(),
                one.version(),
                one.name(),
                one.edition(),
                one.language(),
                one.publisher(),
                one.supersedes(),
                one.licence(),
                one.practices(),
                scales,
                facets,
                states,
                one.sections(),
                one.scoring(),
                one.criteria(),
                one.bands(),
                rating,
                one.inputs(),
                one.protocol(),
                one.notKnown(),
                one.basis());
    }

    /** A section of so many items, {@code code.1}, {@code code.2}, and so on. */
    public static InstrumentSection section(String code, int items, @Nullable Integer leastPercent) {
        List<InstrumentItem> all = new ArrayList<>();
        for (int i = 1; i <= items; i++) {
            all.add(item(code + "." + i, null));
        }
        return new InstrumentSection(code, "Section " + code, List.of(), null, leastPercent, List.of(), all);
    }

    static InstrumentItem item(String code, @Nullable Integer mostPoints) {
        return new InstrumentItem(code, "Item " + code, null, null, mostPoints, List.of(), null, List.of());
    }

    public static List<ScoringRule> everywhere(ScoreRule rule, @Nullable Integer atLeast) {
        return List.of(
                new ScoringRule(Level.TOTAL, rule, atLeast),
                new ScoringRule(Level.SECTION, rule, atLeast),
                new ScoringRule(Level.SUBSCALE, rule, atLeast));
    }

    static Criterion atLeast(String scale, String value, @Nullable String programme) {
        return new Criterion(scale, Comparator.AT_LEAST, new BigDecimal(value), programme, null, null, null);
    }
}
