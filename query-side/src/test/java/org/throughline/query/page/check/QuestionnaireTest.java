package org.throughline.query.page.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.instrument.AnswerRule;
import org.throughline.events.implementation.instrument.AnswerRule.Effect;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.Criterion;
import org.throughline.events.implementation.instrument.Criterion.Comparator;
import org.throughline.events.implementation.instrument.Descriptor;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.RatingScale;
import org.throughline.events.implementation.instrument.RatingScale.ScalePoint;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.events.implementation.instrument.ScoringRule;
import org.throughline.events.implementation.instrument.ScoringRule.Level;
import org.throughline.events.implementation.instrument.Subscale;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;

class QuestionnaireTest {

    private static final InstrumentDefinition INSTRUMENT = new InstrumentDefinition(
            "own",
            "1",
            "Our own",
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(new RatingScale(
                    "degree", null, List.of(new ScalePoint(0, "not yet", null), new ScalePoint(1, "done", null)))),
            List.of(),
            List.of(new AnswerRule(AnswerState.NOT_APPLICABLE, Effect.LEAVES_OUT)),
            List.of(new InstrumentSection(
                    "a",
                    "First part",
                    List.of(),
                    null,
                    null,
                    List.of(new Subscale("teams", "Teams", null)),
                    List.of(
                            new InstrumentItem(
                                    "1", "The team meets", null, null, null, List.of("teams"), null, List.of()),
                            new InstrumentItem("2", "It decides", null, null, null, List.of(), null, List.of())))),
            List.of(new ScoringRule(Level.SECTION, ScoreRule.MEAN, null)),
            List.of(new Criterion("a", Comparator.AT_LEAST, new BigDecimal("0.50"), "center", null, null, null)),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @Test
    void saysHowItIsAnsweredAndWhatItAsks() {
        List<Part> parts = new Questionnaire(INSTRUMENT, List.of(new Descriptor("2", 1, "seen in minutes"))).parts();
        assertThat(parts.getFirst().facts())
                .extracting(Fact::label, Fact::text)
                .containsExactly(
                        tuple("Steps of degree", "0 (not yet), 1 (done)"),
                        tuple("Answers without points", "Not applicable: leaves out"),
                        tuple("A section is scored", "as the mean of its items"),
                        tuple("Good enough", "A at least 0.5 for center"));
        assertThat(Objects.requireNonNull(parts.getLast().table()).rows())
                .extracting(row -> row.stream().map(Fact::text).toList())
                .containsExactly(
                        List.of("1", "The team meets", "Teams", ""),
                        List.of("2", "It decides", "", "1: seen in minutes"));
    }
}
