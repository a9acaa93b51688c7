package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.query.Days;
import org.throughline.query.question.teams.Spans.Span;
import org.throughline.query.question.teams.VoicesAnswer.TeamVoice;
import org.throughline.query.question.teams.VoicesAnswer.Voice;
import org.throughline.query.question.teams.VoicesAnswer.VoiceStretch;
import org.throughline.query.read.Window;
import org.throughline.query.subject.teams.team.Lifetime;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.voice.VoiceRegisterState.Advocacy;
import org.throughline.query.subject.teams.voice.VoiceRegisterState.Declaration;

/**
 * Who speaks for groups in one team while it lies in the district. Whoever left the team speaks for nobody there. Pure.
 *
 * @param advocacies in this team
 * @param declarations by its members
 */
record TeamVoices(TeamState team, TeamDays days, List<Advocacy> advocacies, List<Declaration> declarations) {

    /** The days on which somebody spoke for the group. */
    Spans spoken(String group) {
        return Spans.of(advocacies.stream()
                .filter(advocacy -> advocacy.group().equals(group))
                .flatMap(advocacy -> seated(advocacy.memberId(), Span.of(advocacy.from(), advocacy.until()))));
    }

    /** The days on which some member had declared something. */
    Spans declared() {
        return Spans.of(declarations.stream()
                .flatMap(declared -> seated(declared.memberId(), Span.of(declared.from(), declared.until()))));
    }

    private Stream<Span> seated(String memberId, Span meant) {
        return team.tenures().stream()
                .filter(tenure -> tenure.memberId().equals(memberId))
                .flatMap(tenure -> Span.of(tenure.from(), tenure.until()).with(meant))
                .flatMap(seat -> days.here().stream()
                        .flatMap(stay -> Span.of(stay.from(), stay.until()).with(seat)));
    }

    /**
     * The voice of a group here.
     *
     * @param listed the days on which the group was listed
     * @param asked the day asked about
     * @return empty when the team had no seat to give on any of them
     */
    Optional<TeamVoice> voice(String group, Lifetime listed, LocalDate asked) {
        Lifetime both = both(Lifetime.of(days.formed(), days.ended(), asked), listed);
        if (!both.from().isBefore(both.end())) {
            return Optional.empty();
        }
        Window window = new Window(both.from(), both.end().minusDays(1));
        if (!days.meet(window, both.from(), both.end())) {
            return Optional.empty();
        }
        Spans spoken = spoken(group);
        Spans declared = declared();
        List<LocalDate> bounds = new ArrayList<>(days.bounds());
        bounds.addAll(spoken.bounds());
        bounds.addAll(declared.bounds());
        List<VoiceStretch> stretches =
                VoiceStretch.all(both, bounds, days::includes, on -> voice(spoken, declared, on));
        LocalDate last = days.lastWithin(window);
        return Optional.of(new TeamVoice(
                team.teamId(),
                voice(spoken, declared, last),
                advocates(group, last),
                stretches,
                VoiceStretch.days(stretches, Voice.NONE)));
    }

    private static Voice voice(Spans spoken, Spans declared, LocalDate on) {
        return spoken.include(on) ? Voice.ADVOCATE : declared.include(on) ? Voice.WITHHELD : Voice.NONE;
    }

    /** Who speaks for a group here on a day, by member id. */
    List<String> advocates(String group, LocalDate on) {
        return advocacies.stream()
                .filter(advocacy -> advocacy.group().equals(group))
                .filter(advocacy -> Days.hold(advocacy.from(), advocacy.until(), on))
                .map(Advocacy::memberId)
                .filter(member -> team.seatsOn(on).stream()
                        .anyMatch(seat -> seat.memberId().equals(member)))
                .distinct()
                .toList();
    }

    private static Lifetime both(Lifetime one, Lifetime other) {
        return new Lifetime(
                one.from().isAfter(other.from()) ? one.from() : other.from(),
                one.end().isBefore(other.end()) ? one.end() : other.end(),
                one.open() && other.open());
    }
}
