package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.query.history.Remembered;
import org.throughline.query.question.implementation.StageChangesAnswer.Retracted;
import org.throughline.query.question.implementation.StageMove.Direction;
import org.throughline.query.question.implementation.StageMove.Next;
import org.throughline.query.question.implementation.StageMove.Then;
import org.throughline.query.read.Window;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.readiness.ReadinessState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.RetractedMove;
import org.throughline.query.timeline.Known;

/** Puts moves beside the readiness and fidelity held at that moment: as known then, and as known now. Pure. */
final class StageChanges {

    private final Map<String, OrganizationState> organizations;
    private final Map<String, List<ReadinessState>> readiness;
    private final Map<String, List<FidelityState>> checks;
    private final Map<String, CommitmentRegisterState> commitments;
    private final Past past;
    private final BiFunction<String, LocalDate, Predicate<Policy>> asks;
    private final BiPredicate<String, LocalDate> here;
    private final LocalDate day;
    private final Known known;

    /**
     * Takes in what is known where the question looks from.
     *
     * @param asks which policies the district of a unit asked about on a day
     * @param here whether what took effect in a unit on a day is asked about
     * @param day the day the question looks from
     * @param known all that is known there
     */
    StageChanges(
            Collection<OrganizationState> organizations,
            Collection<ReadinessState> readiness,
            Collection<FidelityState> checks,
            Collection<CommitmentRegisterState> commitments,
            Past past,
            BiFunction<String, LocalDate, Predicate<Policy>> asks,
            BiPredicate<String, LocalDate> here,
            LocalDate day,
            Known known) {
        this.organizations = organizations.stream()
                .collect(Collectors.toMap(OrganizationState::organizationId, Function.identity()));
        this.readiness = readiness.stream().collect(Collectors.groupingBy(ReadinessState::organizationId));
        this.checks = checks.stream()
                .collect(Collectors.groupingBy(check -> check.organizationId() + " " + check.practice()));
        this.commitments = commitments.stream()
                .collect(Collectors.toMap(CommitmentRegisterState::organizationId, Function.identity()));
        this.past = past;
        this.asks = asks;
        this.here = here;
        this.day = day;
        this.known = known;
    }

    /** The first day of any move told here; the day asked about where there is none. */
    LocalDate beginning(Collection<StageState> tracks) {
        return tracks.stream()
                .flatMap(track -> Stream.concat(
                                Step.of(track).stream().map(Step::on),
                                track.retracted().stream().map(RetractedMove::on))
                        .filter(on -> here.test(track.organizationId(), on)))
                .min(Comparator.naturalOrder())
                .filter(first -> first.isBefore(day))
                .orElse(day);
    }

    /** The moves within these days. */
    StageChangesAnswer within(Window window, Collection<StageState> tracks) {
        return new StageChangesAnswer(
                tracks.stream()
                        .flatMap(track -> moves(track, window))
                        .sorted(Comparator.comparing(StageMove::on)
                                .thenComparing(StageMove::organizationName)
                                .thenComparing(StageMove::practice))
                        .toList(),
                tracks.stream()
                        .flatMap(track -> retracted(track, window))
                        .sorted(Comparator.comparing(Retracted::on).thenComparing(Retracted::organizationId))
                        .toList());
    }

    private boolean isAsked(StageState track, LocalDate on, Window window) {
        return window.contains(on) && here.test(track.organizationId(), on);
    }

    private Stream<StageMove> moves(StageState track, Window window) {
        List<Step> steps = Step.of(track);
        return IntStream.range(0, steps.size())
                .filter(i -> isAsked(track, steps.get(i).on(), window))
                .mapToObj(i -> move(track, steps.get(i), i + 1 < steps.size() ? steps.get(i + 1) : null));
    }

    private StageMove move(StageState track, Step step, @Nullable Step next) {
        Remembered entry = past.entryOf(StageEvent.trackId(track.organizationId(), track.practice()), step)
                .orElse(null);
        Known then = entry == null ? known : known.when(entry.position(), entry.claimedAt());
        Then<ReadinessHeld> readinessThen = readinessAt(track, step, then);
        Then<FidelityHeld> fidelityThen = fidelityAt(track, step, then);
        Then<CommitmentHeld> commitmentThen = commitmentAt(track, step, then);
        return new StageMove(
                track.organizationId(),
                nameOf(track.organizationId()),
                track.practice(),
                step.attempt(),
                step.direction(),
                step.from(),
                step.to(),
                step.on(),
                entry == null ? null : entry.position(),
                entry == null ? null : known.bySource() ? entry.claimedAt() : entry.recordedAt(),
                entry == null ? null : entry.actor(),
                step.reason(),
                step.evidence(),
                step.concerns(),
                since(track, step, readinessThen, fidelityThen, commitmentThen),
                readinessThen,
                fidelityThen,
                commitmentThen,
                againstLow(step, readinessThen.asKnownThen()),
                next(step, next));
    }

    private Then<ReadinessHeld> readinessAt(StageState track, Step step, Known atTheTime) {
        List<ReadinessState> now = readiness.getOrDefault(track.organizationId(), List.of());
        ReadinessHeld held = readiness(now, track, step);
        ReadinessHeld then = readiness(past.readiness(now, atTheTime), track, step);
        return new Then<>(then, held, !then.saysTheSameAs(held));
    }

    private static ReadinessHeld readiness(List<ReadinessState> assessments, StageState track, Step step) {
        return ReadinessHeld.of(
                assessments, track.organizationId(), track.practice(), step.on(), step.namedAssessment());
    }

    private Then<FidelityHeld> fidelityAt(StageState track, Step step, Known atTheTime) {
        List<FidelityState> now = checks.getOrDefault(track.organizationId() + " " + track.practice(), List.of());
        FidelityHeld held = fidelity(now, track, step);
        FidelityHeld then = fidelity(past.fidelity(now, atTheTime), track, step);
        return new Then<>(then, held, !then.saysTheSameAs(held));
    }

    private Then<CommitmentHeld> commitmentAt(StageState track, Step step, Known atTheTime) {
        CommitmentRegisterState now = commitments.get(track.organizationId());
        CommitmentHeld held = commitment(Optional.ofNullable(now), track, step);
        CommitmentHeld then = commitment(
                Optional.ofNullable(now).flatMap(register -> past.commitments(register, atTheTime)), track, step);
        return new Then<>(then, held, !then.equals(held));
    }

    private static CommitmentHeld commitment(Optional<CommitmentRegisterState> register, StageState track, Step step) {
        return CommitmentHeld.of(
                register.map(CommitmentRegisterState::commitments).orElse(List.of()), track.practice(), step.on());
    }

    /** What a move forward was known to rest on, and is known not to rest on since, where the district asks for it. */
    private List<String> since(
            StageState track,
            Step step,
            Then<ReadinessHeld> readinessThen,
            Then<FidelityHeld> fidelityThen,
            Then<CommitmentHeld> commitmentThen) {
        if (step.to() == null || step.direction() == Direction.BACK) {
            return List.of();
        }
        Map<Policy, Boolean> lost = switch (step.to()) {
            case PURPOSE_BUILDING, INFRASTRUCTURE -> Map.of();
            case INITIAL ->
                Map.of(
                        Policy.READINESS_BEFORE_INITIAL,
                        readinessThen.asKnownThen().named()
                                && !readinessThen.asKnownNow().named());
            case FULL ->
                Map.of(
                        Policy.FULL_NEEDS_FIDELITY_CRITERION,
                        fidelityThen.asKnownThen().supports()
                                && !fidelityThen.asKnownNow().supports(),
                        Policy.FULL_NEEDS_ADMINISTRATIVE_COMMITMENT,
                        commitmentThen.asKnownThen().held()
                                && !commitmentThen.asKnownNow().held());
        };
        Predicate<Policy> asked = asks.apply(track.organizationId(), step.on());
        return Arrays.stream(Policy.values())
                .filter(policy -> lost.getOrDefault(policy, false) && asked.test(policy))
                .map(Policy::name)
                .toList();
    }

    private static FidelityHeld fidelity(List<FidelityState> checks, StageState track, Step step) {
        return FidelityHeld.of(checks, track.organizationId(), track.practice(), step.on(), step.namedCheck());
    }

    private static @Nullable Boolean againstLow(Step step, ReadinessHeld then) {
        if (then.level() == ReadinessHeld.Level.NOT_ASSESSED) {
            return null;
        }
        return then.low() && step.direction() != Direction.BACK && step.direction() != Direction.GIVEN_UP;
    }

    private Next next(Step step, @Nullable Step next) {
        return next == null
                ? new Next(null, null, null, ChronoUnit.DAYS.between(step.on(), day), true)
                : new Next(
                        next.direction(), next.to(), next.on(), ChronoUnit.DAYS.between(step.on(), next.on()), false);
    }

    private Stream<Retracted> retracted(StageState track, Window window) {
        return track.retracted().stream()
                .filter(move -> isAsked(track, move.on(), window))
                .map(move -> new Retracted(
                        track.organizationId(),
                        nameOf(track.organizationId()),
                        track.practice(),
                        move.stage(),
                        move.on(),
                        move.reason()));
    }

    private String nameOf(String organizationId) {
        OrganizationState organization = organizations.get(organizationId);
        return organization == null ? organizationId : organization.name();
    }
}
