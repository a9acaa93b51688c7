package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.CheckCadence.Until;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.implementation.CheckedPractice.Judged;
import org.throughline.query.question.implementation.SustainedAnswer.OfSection;
import org.throughline.query.question.implementation.SustainedAnswer.State;
import org.throughline.query.question.implementation.SustainedAnswer.Stretch;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

/** Rows of checks belong, with all their years, to the district of their unit on the day asked about. */
@Asks(
        path = "sustained-fidelity",
        place = 44,
        title = "Since when do we do it with fidelity, check after check?",
        tells =
                "For every section that has a criterion: the first day on which as many checks as the rulebook of the day asks"
                        + " for (the cadence of the instrument, else the limit SUSTAINED_AFTER_CHECKS, usually three) had met it one after"
                        + " another, whether it has been so since, when it was lost and when it was regained. Each check is judged by the"
                        + " criterion of its own version and day. A check that did not assess the section neither lengthens the row nor"
                        + " ends it, and a retracted one does not count. A correction changes every day behind the check it corrects;"
                        + " asked as known then, what was believed stays.",
        example = "asOf=2024-09-01")
@Component
public final class SustainedQuestion implements Question<SustainedQuestion.Parameters, SustainedAnswer> {

    /** What can be asked. */
    public record Parameters(
            @Means(value = "Only this practice.", example = "PBIS") @Nullable
            String practice) {}

    @Override
    public SustainedAnswer answer(Snapshot snapshot, Parameters asked) {
        String practice = snapshot.practice(asked.practice());
        Rulebooks rulebooks = Rulebooks.in(snapshot);
        return of(
                snapshot.states(FidelityState.class).stream()
                        .filter(check -> practice == null || practice.equals(check.practice()))
                        .toList(),
                one -> enough(one, rulebooks.of(one.organizationId()), snapshot));
    }

    /** The answer about one organization. */
    public static SustainedAnswer of(Snapshot snapshot, String organizationId) {
        Rulebooks rulebooks = Rulebooks.in(snapshot);
        return of(
                snapshot.states(FidelityState.class).stream()
                        .filter(check -> check.organizationId().equals(organizationId))
                        .toList(),
                one -> enough(one, rulebooks.of(one.organizationId()), snapshot));
    }

    /** The answer about some checks. */
    static SustainedAnswer of(List<FidelityState> checks, ToIntFunction<CheckedPractice> enough) {
        List<OfSection> told = new ArrayList<>();
        CheckedPractice.in(checks)
                .forEach((one, made) -> made.stream()
                        .flatMap(CheckedPractice::judgedSections)
                        .distinct()
                        .sorted()
                        .forEach(section -> told.add(of(one, section, made, enough.applyAsInt(one)))));
        return new SustainedAnswer(told);
    }

    private static OfSection of(CheckedPractice one, String section, List<FidelityState> made, int enough) {
        List<Judged> judged = CheckedPractice.of(section, null, made);
        Row row = Row.of(judged, enough);
        return new OfSection(
                one.organizationId(),
                one.practice(),
                one.instrument(),
                section,
                state(row),
                enough,
                judged.size(),
                row.met(),
                judged.getLast().on(),
                row.stretches().isEmpty() ? null : row.stretches().getFirst().from(),
                row.since(),
                row.stretches().stream()
                        .map(stretch ->
                                new Stretch(stretch.from(), stretch.checkId(), stretch.until(), stretch.endedBy()))
                        .toList());
    }

    private static State state(Row row) {
        if (row.stretches().isEmpty()) {
            return State.NOT_YET;
        } else if (row.since() == null) {
            return State.LOST;
        }
        return row.stretches().size() == 1 ? State.SUSTAINED : State.REGAINED;
    }

    /** What the cadence asks for before a year is enough; without one, the limit of the rulebook. */
    static int enough(CheckedPractice one, RulebookState rulebook, Snapshot snapshot) {
        return byCadence(one, rulebook, snapshot.day())
                .orElseGet(() -> Math.max(1, rulebook.number(Limit.SUSTAINED_AFTER_CHECKS, snapshot.day())));
    }

    /** What the cadence of a day asks for; empty where none does. */
    static OptionalInt byCadence(CheckedPractice one, RulebookState rulebook, LocalDate day) {
        return rulebook.cadencesOn(day).stream()
                .filter(found -> found.practice().equals(one.practice())
                        && found.instrument().equals(one.instrument()))
                .map(found -> found.cadence().until())
                .filter(Objects::nonNull)
                .mapToInt(Until::consecutive)
                .findFirst();
    }
}
