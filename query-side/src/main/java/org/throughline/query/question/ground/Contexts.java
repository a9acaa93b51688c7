package org.throughline.query.question.ground;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.Tallies;
import org.throughline.query.question.ground.ContextsAnswer.Counts;
import org.throughline.query.question.ground.ContextsAnswer.OfDecision;
import org.throughline.query.question.ground.ContextsAnswer.OfUnit;
import org.throughline.query.question.ground.ContextsAnswer.Stood;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.ground.context.ContextState;
import org.throughline.query.subject.ground.context.ContextState.Described;

/** Tells in which context it was decided. Pure. */
final class Contexts {

    private final Map<String, ContextState> contexts;
    private final Map<String, List<Instant>> written;
    private final BiFunction<String, LocalDate, List<String>> upwards;
    private final Function<LocalDate, Instant> endOf;

    /**
     * Knows contexts.
     *
     * @param contexts by organization
     * @param written when each of their descriptions was written down, in the same order, by organization
     * @param upwards a unit and what it lay in on a day, from below
     * @param endOf the last moment of a day
     */
    Contexts(
            Map<String, ContextState> contexts,
            Map<String, List<Instant>> written,
            BiFunction<String, LocalDate, List<String>> upwards,
            Function<LocalDate, Instant> endOf) {
        this.contexts = contexts;
        this.written = written;
        this.upwards = upwards;
        this.endOf = endOf;
    }

    /**
     * Tells of these decisions.
     *
     * @param units of which it is told how they are described
     */
    ContextsAnswer answer(Collection<ContextState> units, Collection<DecisionState> decisions) {
        List<OfDecision> told = decisions.stream()
                .map(this::decision)
                .sorted(Comparator.comparing(OfDecision::on).thenComparing(OfDecision::decisionId))
                .toList();
        List<Stood> own =
                told.stream().map(OfDecision::own).flatMap(Stream::ofNullable).toList();
        List<OfUnit> described = units.stream()
                .map(Contexts::unit)
                .sorted(Comparator.comparing(OfUnit::organizationId))
                .toList();
        return new ContextsAnswer(
                new Counts(
                        described.size(),
                        told.size(),
                        own.size(),
                        Tallies.count(own, Stood::writtenThen),
                        Tallies.count(own, stood -> stood.until() != null)),
                described,
                told);
    }

    private static OfUnit unit(ContextState context) {
        List<Described> descriptions = context.descriptions();
        return new OfUnit(
                context.organizationId(),
                descriptions.size(),
                descriptions.getFirst().on(),
                descriptions.getLast().on(),
                descriptions.getLast().reason());
    }

    private OfDecision decision(DecisionState decision) {
        LocalDate on = Objects.requireNonNull(decision.decidedOn());
        Stood own = upwards.apply(decision.organizationId(), on).stream()
                .flatMap(unit -> stood(unit, on).stream())
                .findFirst()
                .orElse(null);
        return new OfDecision(
                decision.decisionId(),
                decision.organizationId(),
                on,
                own,
                Objects.requireNonNull(decision.account()).affectedUnits().stream()
                        .filter(unit -> own == null || !unit.equals(own.organizationId()))
                        .flatMap(unit -> stood(unit, on).stream())
                        .toList());
    }

    private Optional<Stood> stood(String unit, LocalDate on) {
        ContextState context = contexts.get(unit);
        return Optional.ofNullable(context)
                .flatMap(known -> known.on(on))
                .map(described -> stood(Objects.requireNonNull(context), described, on));
    }

    private Stood stood(ContextState context, Described described, LocalDate on) {
        Described next = next(context, described);
        Instant at = written.getOrDefault(context.organizationId(), List.of()).get(described.place() - 1);
        return new Stood(
                context.organizationId(),
                described.place(),
                described.on(),
                described.context(),
                !at.isAfter(endOf.apply(on)),
                next == null ? null : next.on(),
                next == null ? null : next.reason());
    }

    private static @Nullable Described next(ContextState context, Described described) {
        return described.place() < context.descriptions().size()
                ? context.descriptions().get(described.place())
                : null;
    }
}
