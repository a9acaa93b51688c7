package org.throughline.query.question.implementation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.implementation.FidelityAnswer.Level;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.words.Instruments;

/** Checks belong, with all their years, to the district of their unit on the day asked about. */
@Asks(
        path = "fidelity",
        place = 42,
        title = "What did our fidelity checks say over the years?",
        tells =
                "For every scale of every instrument the checks over all years, organization beside organization, with the version"
                        + " each was made by and a mark where it changes: sections, their parts (level=SUBSCALES) or items (level=ITEMS). A"
                        + " total is told only where it is asked for (scale=total), with the sections it is of. Then what the last check of"
                        + " each leaves to reach: points up to the criterion, the fewest first, and with items those of the section by the"
                        + " smallest step to their next point. Then the checks that were corrected or taken back, and what changed because of it: whether a criterion"
                        + " was met, and since when it is sustained. With convertTo, percentages that the publisher of the instrument gives a"
                        + " formula for are shown converted beside what was measured; they are judged by nothing.",
        example = "instrument=tfi&scale=tier-1&asOf=2024-09-01")
@Component
final class FidelityQuestion implements Question<FidelityQuestion.Parameters, FidelityAnswer> {

    private final Instruments instruments;

    FidelityQuestion(Instruments instruments) {
        this.instruments = instruments;
    }

    record Parameters(
            @Means(value = "Only this practice.", example = "PBIS") @Nullable
            String practice,

            @Means(value = "Only this instrument.", example = "tfi") @Nullable
            String instrument,

            @Means(value = "Only this organization.", example = "sample-elm") @Nullable
            String organization,

            @Means(
                    leftOut = "as usual",
                    value = "How finely: SECTIONS, as usual, SUBSCALES or ITEMS.",
                    example = "SECTIONS")
            @Nullable
            Level level,

            @Means(value = "Only this scale, or item, by its code.", example = "tier-1") @Nullable
            String scale,

            @Means(value = "The version to convert to, where somebody has published how.", example = "3.0") @Nullable
            String convertTo) {}

    @Override
    public FidelityAnswer answer(Snapshot snapshot, Parameters asked) {
        String practice = snapshot.practice(asked.practice());
        Rulebooks rulebooks = Rulebooks.in(snapshot);
        List<FidelityState> checks = snapshot.states(FidelityState.class).stream()
                .filter(check -> practice == null || practice.equals(check.practice()))
                .filter(check ->
                        asked.instrument() == null || asked.instrument().equals(check.instrument()))
                .filter(check ->
                        asked.organization() == null || asked.organization().equals(check.organizationId()))
                .toList();
        return of(
                checks,
                asked.level() == null ? Level.SECTIONS : asked.level(),
                asked.scale(),
                asked.convertTo(),
                new Definitions(snapshot, instruments)::of,
                one -> SustainedQuestion.enough(one, rulebooks.of(one.organizationId()), snapshot));
    }

    /** The answer about some checks. */
    static FidelityAnswer of(
            List<FidelityState> checks,
            Level level,
            @Nullable String scale,
            @Nullable String convertTo,
            Function<FidelityState, Optional<InstrumentDefinition>> instruments,
            ToIntFunction<CheckedPractice> enough) {
        return new FidelityAnswer(
                new FidelityLines(level, scale, convertTo).of(checks),
                new FidelitySteps(level, scale, instruments).of(checks),
                FidelityCorrections.of(checks, enough));
    }
}
