package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.teams.meeting.Guest;
import org.throughline.query.question.choices.Voices.Deciding;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.question.vocabulary.PeopleGroups.Group;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.choices.decision.DecisionState.Status;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.meeting.Seating;
import org.throughline.query.subject.teams.meeting.Whether;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * Whose voice was there when a decision was taken. Perspectives that members declared for themselves are not part of
 * it: they belong to a team's balance, above the small-cell limit, and never to one person's seat.
 *
 * @param sole whether one person decided alone; absent when nobody wrote down who decided
 * @param team who sat on the deciding team that day; empty when no team decided
 * @param room what is known of the meeting it was taken at
 * @param deciders who decided, with the seats they held that day
 * @param groups every member group
 * @param requiredWithoutSeat groups the team needs and nobody of which had a seat
 * @param requiredNotInTheRoom groups the team needs and nobody of which was in the room
 * @param vocabulary version of the role vocabulary gone by
 * @param profiles version of the composition profiles gone by
 */
public record VoicesAnswer(
        String decisionId,
        String title,
        LocalDate decidedOn,
        Status status,
        DecisionStyle style,
        @Nullable Boolean sole,
        @Nullable String teamId,
        List<Member> team,
        Room room,
        List<Decider> deciders,
        List<Voice> groups,
        List<String> requiredWithoutSeat,
        List<String> requiredNotInTheRoom,
        String vocabulary,
        String profiles) {

    /** A member of the deciding team. */
    public record Member(String memberId, List<String> roles, Whether inTheRoom, boolean decided) {}

    /**
     * The room.
     *
     * @param knowledge whether there is a meeting to know it from
     */
    public record Room(
            Knowledge knowledge,
            @Nullable String meetingId,
            @Nullable LocalDate heldOn,
            List<Guest> guests) {}

    /** What is known of the room. */
    public enum Knowledge {
        MEETING,
        /** No meeting is named. */
        NO_MEETING,
        /** The meeting named does not count. */
        MEETING_RETRACTED
    }

    /**
     * Somebody who decided.
     *
     * @param seats held that day, those on the deciding team first; empty for somebody who sat nowhere
     * @param closestToProblem whether they are declared to be nearest to the problem
     */
    public record Decider(String memberId, List<Voices.Seat> seats, boolean closestToProblem, Whether inTheRoom) {}

    /**
     * A group.
     *
     * @param required whether the deciding team needs it at its level
     * @param seated how many of the team's members spoke for it
     * @param decided whether one of them decided
     * @param affected whether it is declared to live with the decision
     */
    public record Voice(
            String group, boolean required, int seated, Whether inTheRoom, Whether decided, boolean affected) {}

    /** What is asked about: the decision, who sat where, and the meeting it names as far as it is known. */
    record Known(DecisionState decision, Voices voices, Optional<MeetingState> meeting) {}

    static VoicesAnswer of(Known known) {
        PeopleGroups groups = known.voices().groups();
        DecisionState decision = known.decision();
        LocalDate day = Objects.requireNonNull(decision.decidedOn());
        Account account = Objects.requireNonNull(decision.account());
        Count count = Count.of(known, day, account);
        List<Voice> voices = groups.groups().stream().map(count::voice).toList();
        return new VoicesAnswer(
                decision.decisionId(),
                account.title(),
                day,
                decision.status(),
                account.style(),
                decision.sole(),
                decision.teamId(),
                count.members(),
                count.room(),
                count.deciders(),
                voices,
                names(voices, voice -> voice.seated() == 0),
                names(voices, voice -> voice.inTheRoom() == Whether.NO),
                groups.vocabulary(),
                groups.profiles());
    }

    private static List<String> names(List<Voice> voices, java.util.function.Predicate<Voice> lacking) {
        return voices.stream()
                .filter(Voice::required)
                .filter(lacking)
                .map(Voice::group)
                .toList();
    }

    private record Count(
            Known known,
            Deciding deciding,
            Set<String> affected,
            Account account,
            Optional<TeamState> team,
            Seating seating,
            Optional<MeetingState> meeting) {

        static Count of(Known known, LocalDate day, Account account) {
            Voices voices = known.voices();
            Optional<TeamState> team = voices.team(known.decision().teamId());
            Seating seating = team.map(one -> Seating.of(one, day)).orElse(new Seating(Map.of()));
            return new Count(
                    known,
                    voices.deciding(known.decision()),
                    voices.groups().spokenForBy(account.affectedGroups()),
                    account,
                    team,
                    seating,
                    known.meeting().filter(MeetingState::counts));
        }

        List<Member> members() {
            return seating.roles().entrySet().stream()
                    .map(entry -> new Member(
                            entry.getKey(),
                            entry.getValue(),
                            inTheRoom(entry.getKey()),
                            account.deciders().contains(entry.getKey())))
                    .toList();
        }

        Room room() {
            if (meeting.isEmpty()) {
                Knowledge why = known.meeting().isPresent() ? Knowledge.MEETING_RETRACTED : Knowledge.NO_MEETING;
                return new Room(why, account.meetingId(), null, List.of());
            }
            MeetingState held = meeting.get();
            return new Room(Knowledge.MEETING, held.meetingId(), held.heldOn(), held.guests());
        }

        List<Decider> deciders() {
            return account.deciders().stream()
                    .map(member -> new Decider(
                            member,
                            deciding.seats().getOrDefault(member, List.of()),
                            account.closestToProblem().contains(member),
                            inTheRoom(member)))
                    .toList();
        }

        Voice voice(Group group) {
            List<String> seated = seating.holding(group.roles());
            return new Voice(
                    group.code(),
                    team.filter(one -> group.requiredAt().contains(one.level())).isPresent(),
                    seated.size(),
                    inTheRoom(group, seated),
                    decided(group),
                    affected.contains(group.code()));
        }

        private Whether inTheRoom(String member) {
            boolean guest = meeting.stream()
                    .flatMap(held -> held.guests().stream())
                    .anyMatch(one -> member.equals(one.memberId()));
            return guest
                    ? Whether.YES
                    : meeting.map(held -> Whether.of(held.attendance().get(member)))
                            .orElse(Whether.UNKNOWN);
        }

        private Whether inTheRoom(Group group, List<String> seated) {
            if (meeting.isEmpty()) {
                return Whether.UNKNOWN;
            }
            boolean guest = meeting.get().guests().stream().anyMatch(one -> group.isSpokenForBy(one.role()));
            return guest ? Whether.YES : Whether.anyOf(meeting.get(), seated);
        }

        private Whether decided(Group group) {
            if (deciding.groups().contains(group.code())) {
                return Whether.YES;
            }
            return deciding.known() ? Whether.NO : Whether.UNKNOWN;
        }
    }
}
