package org.throughline.query.team.voice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.team.Lifetime;
import org.throughline.query.team.Stretch;
import org.throughline.query.team.TeamState;
import org.throughline.query.team.TeamState.Tenure;
import org.throughline.query.team.voice.VoiceRegisterState.Advocacy;
import org.throughline.query.team.voice.VoiceRegisterState.Count;
import org.throughline.query.team.voice.VoiceRegisterState.Listed;
import org.throughline.query.team.voice.VoicesAnswer.GroupVoice;
import org.throughline.query.team.voice.VoicesAnswer.TeamVoice;
import org.throughline.query.team.voice.VoicesAnswer.Voice;
import org.throughline.query.team.voice.VoicesAnswer.VoiceStretch;

/** How groups were heard, out of a district's register and the states of its teams. Pure. */
record Voices(VoiceRegisterState register, List<TeamState> teams, LocalDate day) {

    List<GroupVoice> groups() {
        return register.groups().stream()
                .sorted(Comparator.comparing(Listed::code).thenComparing(Listed::from))
                .map(this::group)
                .toList();
    }

    /** The last count by a day. */
    Optional<Count> countBy(LocalDate on) {
        return register.counts().stream()
                .filter(count -> !count.on().isAfter(on))
                .reduce((earlier, later) -> later);
    }

    private GroupVoice group(Listed group) {
        Lifetime days = Lifetime.of(group.from(), group.until(), day);
        List<VoiceStretch> stretches = stretches(days, on -> inDistrict(group.code(), on));
        LocalDate last = days.end().minusDays(1);
        return new GroupVoice(
                group.code(),
                group.label(),
                group.from(),
                group.until(),
                inDistrict(group.code(), last),
                people(group.code(), last),
                stretches,
                days(stretches, Voice.NONE),
                days(stretches, Voice.WITHHELD),
                teams.stream()
                        .filter(team -> team.level().isShared())
                        .sorted(Comparator.comparing(TeamState::level).thenComparing(TeamState::teamId))
                        .flatMap(team -> team(group.code(), team, days).stream())
                        .toList());
    }

    private Optional<TeamVoice> team(String code, TeamState team, Lifetime listed) {
        Lifetime life = Lifetime.of(team, day);
        Lifetime days = new Lifetime(
                later(life.from(), listed.from()), earlier(life.end(), listed.end()), life.open() && listed.open());
        if (!days.from().isBefore(days.end())) {
            return Optional.empty();
        }
        List<VoiceStretch> stretches = stretches(days, on -> inTeam(code, team, on));
        LocalDate last = days.end().minusDays(1);
        return Optional.of(new TeamVoice(
                team.teamId(),
                inTeam(code, team, last),
                advocates(code, team, last),
                stretches,
                days(stretches, Voice.NONE)));
    }

    private Voice inDistrict(String code, LocalDate on) {
        if (teams.stream().anyMatch(team -> !advocates(code, team, on).isEmpty())) {
            return Voice.ADVOCATE;
        }
        if (people(code, on) != null) {
            return Voice.PERSPECTIVE;
        }
        return teams.stream().anyMatch(team -> hasDeclared(team, on)) ? Voice.WITHHELD : Voice.NONE;
    }

    private Voice inTeam(String code, TeamState team, LocalDate on) {
        if (!advocates(code, team, on).isEmpty()) {
            return Voice.ADVOCATE;
        }
        return hasDeclared(team, on) ? Voice.WITHHELD : Voice.NONE;
    }

    private @Nullable Integer people(String code, LocalDate on) {
        return countBy(on).stream()
                .flatMap(count -> count.groups().stream())
                .filter(group -> group.code().equals(code))
                .findFirst()
                .map(group -> group.people())
                .orElse(null);
    }

    /** Whoever left the team speaks for nobody there. */
    private List<String> advocates(String code, TeamState team, LocalDate on) {
        return register.advocacies().stream()
                .filter(a -> a.group().equals(code) && a.teamId().equals(team.teamId()))
                .filter(a -> holds(a.from(), a.until(), on) && sits(team, a.memberId(), on))
                .map(Advocacy::memberId)
                .distinct()
                .toList();
    }

    private boolean hasDeclared(TeamState team, LocalDate on) {
        return register.declarations().stream()
                .anyMatch(d -> d.teamId().equals(team.teamId())
                        && holds(d.from(), d.until(), on)
                        && sits(team, d.memberId(), on));
    }

    private List<VoiceStretch> stretches(Lifetime days, Function<LocalDate, Voice> voice) {
        List<LocalDate> bounds = bounds();
        return Arrays.stream(Voice.values())
                .flatMap(kind -> days.where(bounds, on -> voice.apply(on) == kind).stream()
                        .map(stretch -> new VoiceStretch(kind, stretch)))
                .sorted(Comparator.comparing(stretch -> stretch.stretch().from()))
                .toList();
    }

    private List<LocalDate> bounds() {
        List<LocalDate> bounds = new ArrayList<>();
        register.counts().forEach(count -> bounds.add(count.on()));
        Stream<LocalDate> seats = teams.stream()
                .flatMap(team -> team.tenures().stream())
                .flatMap(t -> Stream.of(t.from(), end(t.until())));
        Stream<LocalDate> advocates = register.advocacies().stream().flatMap(a -> Stream.of(a.from(), end(a.until())));
        Stream<LocalDate> declared = register.declarations().stream().flatMap(d -> Stream.of(d.from(), end(d.until())));
        Stream.of(seats, advocates, declared).flatMap(days -> days).distinct().forEach(bounds::add);
        return bounds;
    }

    private static boolean sits(TeamState team, String memberId, LocalDate on) {
        return team.tenures().stream().anyMatch((Tenure t) -> t.memberId().equals(memberId) && t.holdsOn(on));
    }

    private static long days(List<VoiceStretch> stretches, Voice voice) {
        return stretches.stream()
                .filter(stretch -> stretch.voice() == voice)
                .map(VoiceStretch::stretch)
                .mapToLong(Stretch::days)
                .sum();
    }

    private static boolean holds(LocalDate from, @Nullable LocalDate until, LocalDate on) {
        return !on.isBefore(from) && (until == null || on.isBefore(until));
    }

    private static LocalDate end(@Nullable LocalDate until) {
        return Objects.requireNonNullElse(until, LocalDate.MAX);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
