package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.teams.VoicesAnswer.GroupVoice;
import org.throughline.query.question.teams.VoicesAnswer.Voice;
import org.throughline.query.question.teams.VoicesAnswer.VoiceStretch;
import org.throughline.query.subject.teams.team.Lifetime;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.voice.VoiceRegisterState;
import org.throughline.query.subject.teams.voice.VoiceRegisterState.Advocacy;
import org.throughline.query.subject.teams.voice.VoiceRegisterState.Count;
import org.throughline.query.subject.teams.voice.VoiceRegisterState.Declaration;
import org.throughline.query.subject.teams.voice.VoiceRegisterState.Listed;

/**
 * How groups were heard, out of a district's register and the states of the teams that ever lay in it. Pure.
 *
 * @param teams the widest level first
 * @param declared the days on which some member of any team had declared something
 */
record Voices(VoiceRegisterState register, List<TeamVoices> teams, Spans declared, LocalDate day) {

    static Voices of(VoiceRegisterState register, Collection<TeamState> teams, Belonging belonging, LocalDate day) {
        Map<String, List<Advocacy>> advocacies =
                register.advocacies().stream().collect(Collectors.groupingBy(Advocacy::teamId));
        Map<String, List<Declaration>> declarations =
                register.declarations().stream().collect(Collectors.groupingBy(Declaration::teamId));
        List<TeamVoices> voices = teams.stream()
                .sorted(Comparator.comparing(TeamState::level).thenComparing(TeamState::teamId))
                .map(team -> new TeamVoices(
                        team,
                        belonging.ownOf(team),
                        advocacies.getOrDefault(team.teamId(), List.of()),
                        declarations.getOrDefault(team.teamId(), List.of())))
                .toList();
        return new Voices(
                register,
                voices,
                Spans.of(voices.stream().flatMap(team -> team.declared().all())),
                day);
    }

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
        Spans spoken = Spans.of(
                teams.stream().flatMap(team -> team.spoken(group.code()).all()));
        List<VoiceStretch> stretches =
                VoiceStretch.all(days, bounds(spoken), on -> true, on -> voice(group.code(), spoken, on));
        LocalDate last = days.end().minusDays(1);
        return new GroupVoice(
                group.code(),
                group.label(),
                group.from(),
                group.until(),
                voice(group.code(), spoken, last),
                people(group.code(), last),
                stretches,
                VoiceStretch.days(stretches, Voice.NONE),
                VoiceStretch.days(stretches, Voice.WITHHELD),
                teams.stream()
                        .filter(team -> team.team().level().isShared())
                        .flatMap(team -> team.voice(group.code(), days, day).stream())
                        .toList());
    }

    private Voice voice(String code, Spans spoken, LocalDate on) {
        if (spoken.include(on)) {
            return Voice.ADVOCATE;
        }
        if (people(code, on) != null) {
            return Voice.PERSPECTIVE;
        }
        return declared.include(on) ? Voice.WITHHELD : Voice.NONE;
    }

    private @Nullable Integer people(String code, LocalDate on) {
        return countBy(on).stream()
                .flatMap(count -> count.groups().stream())
                .filter(group -> group.code().equals(code))
                .findFirst()
                .map(group -> group.people())
                .orElse(null);
    }

    private List<LocalDate> bounds(Spans spoken) {
        List<LocalDate> bounds = new ArrayList<>(spoken.bounds());
        bounds.addAll(declared.bounds());
        register.counts().forEach(count -> bounds.add(count.on()));
        return bounds;
    }
}
