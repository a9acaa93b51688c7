package org.throughline.query.subject.implementation.cycle;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.events.implementation.cycle.CycleEvent;
import org.throughline.events.implementation.cycle.CycleEvent.CycleDecided;
import org.throughline.events.implementation.cycle.CycleEvent.CycleEnded;
import org.throughline.events.implementation.cycle.CycleEvent.CycleLookedBackOn;
import org.throughline.events.implementation.cycle.CycleEvent.CyclePhaseEntered;
import org.throughline.events.implementation.cycle.CycleEvent.CycleStarted;
import org.throughline.events.implementation.cycle.CycleEvent.NextTakenUp;
import org.throughline.events.implementation.cycle.CycleEvent.ObservationRecorded;
import org.throughline.events.implementation.cycle.CycleEvent.PredictionRecorded;
import org.throughline.events.implementation.cycle.CycleEvent.ReflectionRecorded;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.events.implementation.cycle.Fit;
import org.throughline.events.implementation.cycle.Next;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of improvement cycles. */
@Component
final class CycleWords implements FamilyWords<CycleEvent> {

    @Override
    public Class<CycleEvent> family() {
        return CycleEvent.class;
    }

    @Override
    public Sentence say(CycleEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.cycleId() : unit;
        String cycle = names.subject("cycle", event.cycleId());
        return switch (event) {
            case CycleStarted e ->
                new Sentence(
                        names.organization(e.organizationId()),
                        "Began a cycle: %s. It tries the idea %s%s, and is %s at first"
                                .formatted(
                                        Words.text(e.title()),
                                        names.subject("idea", e.ideaId()),
                                        e.equityAim() == null ? "" : " with an equity aim",
                                        doing(e.phase())),
                        e.question());
            case CyclePhaseEntered e ->
                new Sentence(about, "The cycle %s is %s from then on".formatted(cycle, doing(e.phase())), e.note());
            case PredictionRecorded e -> new Sentence(about, "Predicted in the cycle " + cycle, e.expected());
            case ObservationRecorded e ->
                new Sentence(about, "Observed in the cycle %s%s".formatted(cycle, fit(e.fit())), e.found());
            case ReflectionRecorded e -> new Sentence(about, "Learned from the cycle " + cycle, e.learned());
            case CycleDecided e ->
                new Sentence(
                        about,
                        "Decided to %s what the cycle %s tried".formatted(decided(e.decision()), cycle),
                        e.reason());
            case CycleLookedBackOn e ->
                new Sentence(about, "Looked back on the cycle %s%s".formatted(cycle, next(e)), quoted(e));
            case NextTakenUp e ->
                new Sentence(
                        about,
                        "Took up %s of the cycle %s with step %s of the plan %s"
                                .formatted(
                                        e.code(),
                                        cycle,
                                        e.step().stepCode(),
                                        names.subject("plan", e.step().planId())),
                        null);
            case CycleEnded e -> new Sentence(about, "Ended the cycle " + cycle, e.reason());
        };
    }

    private static String doing(CyclePhase phase) {
        return switch (phase) {
            case GROUND -> "grounding";
            case IDENTIFY -> "identifying ideas";
            case ITERATE -> "iterating";
            case LOOK_BACK -> "looking back";
        };
    }

    private static String fit(@Nullable Fit fit) {
        return fit == null ? "" : ", " + Words.code(fit.name());
    }

    private static String decided(CycleDecision decision) {
        return switch (decision) {
            case ADOPT -> "adopt";
            case ADAPT -> "adapt and try again";
            case ABANDON -> "abandon";
        };
    }

    private static String next(CycleLookedBackOn e) {
        return e.next().isEmpty()
                ? ""
                : "; next: " + e.next().stream().map(Next::text).collect(Collectors.joining("; "));
    }

    private static @Nullable String quoted(CycleLookedBackOn e) {
        String said =
                Stream.concat(e.successes().stream(), e.challenges().stream()).collect(Collectors.joining("; "));
        return said.isEmpty() ? null : said;
    }
}
