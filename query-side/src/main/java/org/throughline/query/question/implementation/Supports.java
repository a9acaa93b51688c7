package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.Tallies;
import org.throughline.query.question.implementation.SupportSpans.Span;
import org.throughline.query.question.implementation.SupportsAnswer.Advice;
import org.throughline.query.question.implementation.SupportsAnswer.Kind;
import org.throughline.query.question.implementation.SupportsAnswer.Lapse;
import org.throughline.query.question.implementation.SupportsAnswer.OfPractice;
import org.throughline.query.question.implementation.SupportsAnswer.Quality;
import org.throughline.query.question.implementation.SupportsAnswer.Support;
import org.throughline.query.subject.implementation.coaching.CoachingState;
import org.throughline.query.subject.implementation.coaching.CoachingState.Assignment;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.support.StaffSupportState;
import org.throughline.query.subject.implementation.support.StaffSupportState.Session;
import org.throughline.query.subject.talk.exchange.ExchangeState;

/** Which supports were there for each practice, and which lapsed. Pure. */
final class Supports {

    private static final Comparator<Support> IN_ORDER = Comparator.comparing(Support::organizationId)
            .thenComparing(Support::practice, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Support::kind)
            .thenComparing(Support::since)
            .thenComparing(Support::subject)
            .thenComparing(Support::code, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final LocalDate day;
    private final List<Span> spans;
    private final Map<Key, List<Span>> byKey;
    private final Map<String, StaffSupportState> learning;
    private final Function<String, List<String>> upwards;

    private record Key(String organizationId, @Nullable String practice, Kind kind) {}

    /**
     * Knows supports.
     *
     * @param upwards an organization and what it lies in on the day, from below
     */
    Supports(
            LocalDate day,
            List<Span> spans,
            Collection<StaffSupportState> learning,
            Function<String, List<String>> upwards) {
        this.day = day;
        this.spans = spans;
        this.byKey = spans.stream()
                .collect(Collectors.groupingBy(span -> new Key(
                        span.support().organizationId(),
                        span.support().practice(),
                        span.support().kind())));
        this.learning = learning.stream()
                .collect(Collectors.toMap(one -> "staff-support:" + one.supportId(), Function.identity()));
        this.upwards = upwards;
    }

    List<OfPractice> practices(Collection<StageState> tracks) {
        return tracks.stream()
                .sorted(Comparator.comparing(StageState::organizationId).thenComparing(StageState::practice))
                .map(this::practice)
                .toList();
    }

    private OfPractice practice(StageState track) {
        String unit = track.organizationId();
        Map<Kind, List<Span>> known = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            known.put(
                    kind,
                    serving(unit, track.practice(), kind)
                            .filter(Span::isInPlace)
                            .toList());
        }
        Function<Kind, List<Span>> there = kind -> known.getOrDefault(kind, List.of());
        List<Kind> own = kinds(kind -> there.apply(kind).stream()
                .anyMatch(span -> span.support().organizationId().equals(unit)));
        return new OfPractice(
                unit,
                track.practice(),
                Objects.requireNonNull(track.stage()),
                own,
                kinds(kind -> !own.contains(kind) && !there.apply(kind).isEmpty()),
                kinds(kind -> there.apply(kind).isEmpty()),
                Tallies.count(there.apply(Kind.LEARNING), this::isCoDesigned));
    }

    private boolean isCoDesigned(Span span) {
        StaffSupportState support =
                Objects.requireNonNull(learning.get(span.support().subject()));
        return Boolean.TRUE.equals(support.terms().coDesigned());
    }

    private static List<Kind> kinds(Predicate<Kind> which) {
        return Stream.of(Kind.values()).filter(which).toList();
    }

    /** Of the organization itself, and of those it lies in as far as they mean it. */
    private Stream<Span> serving(String unit, String practice, Kind kind) {
        return upwards.apply(unit).stream()
                .flatMap(above -> byKey.getOrDefault(new Key(above, practice, kind), List.of()).stream()
                        .filter(span -> span.serves(unit)));
    }

    /** Those that are there, and those that are promised. */
    List<Support> inPlace() {
        return spans.stream()
                .filter(span -> span.isInPlace() || span.isPromised())
                .map(Span::support)
                .sorted(IN_ORDER)
                .toList();
    }

    List<Lapse> lapses(Collection<StageState> tracks) {
        return tracks.stream()
                .flatMap(track -> Stream.of(Kind.values())
                        .flatMap(kind -> SupportLapses.of(
                                track.organizationId(),
                                track.practice(),
                                kind,
                                serving(track.organizationId(), track.practice(), kind)
                                        .toList(),
                                day)
                                .stream()))
                .sorted(SupportLapses.OPEN_FIRST)
                .toList();
    }

    /** What was never answered first, the longest waiting first. */
    List<Advice> advice(Collection<ExchangeState> given, Map<String, CoachingState> coaching) {
        return given.stream()
                .map(one -> advice(one, coaching))
                .sorted(Comparator.comparing((Advice one) -> one.answeredOn() != null)
                        .thenComparing(Advice::on)
                        .thenComparing(Advice::exchangeId))
                .toList();
    }

    private Advice advice(ExchangeState one, Map<String, CoachingState> coaching) {
        String team = Objects.requireNonNull(one.coachedTeamId());
        Optional<Assignment> assignment = Optional.ofNullable(coaching.get(team))
                .flatMap(record -> record.assignment(Objects.requireNonNull(one.assignmentId())));
        LocalDate answered = one.settledOn();
        return new Advice(
                one.exchangeId(),
                team,
                assignment.map(Assignment::origin).orElse(null),
                one.toMemberId() != null,
                one.owedBy(),
                one.saidOn(),
                answered,
                one.responses().isEmpty() ? null : one.responses().getLast().outcome(),
                ChronoUnit.DAYS.between(one.saidOn(), answered == null ? day : answered),
                answered == null && assignment.filter(coach -> !coach.isOn(day)).isPresent());
    }

    /** What was held, or was to be by the day; the latest begun first. */
    static List<Quality> quality(Collection<StaffSupportState> supports, LocalDate day) {
        return supports.stream()
                .filter(one ->
                        !one.sessions().isEmpty() || !one.terms().startsOn().isAfter(day))
                .sorted(Comparator.comparing(
                                (StaffSupportState one) -> one.terms().startsOn())
                        .reversed()
                        .thenComparing(StaffSupportState::supportId))
                .map(one -> quality(one, day))
                .toList();
    }

    private static Quality quality(StaffSupportState one, LocalDate day) {
        List<Session> sessions = one.sessions();
        return new Quality(
                one.supportId(),
                one.organizationId(),
                one.terms().kind(),
                one.terms().practice(),
                one.terms().title(),
                one.on(day),
                sessions.size(),
                one.terms().sessions(),
                sessions.size() > 1,
                sessions.isEmpty()
                        ? 0
                        : ChronoUnit.DAYS.between(
                                sessions.getFirst().on(), sessions.getLast().on()),
                one.minutesHeld(),
                one.terms().minutes(),
                one.terms().coDesigned(),
                one.latestRatings());
    }
}
