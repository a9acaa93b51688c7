package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.Days;
import org.throughline.query.question.teams.AttendanceRules.Standing;
import org.throughline.query.question.teams.TeamAttendance.OfMember;
import org.throughline.query.question.teams.TeamDays.Stay;
import org.throughline.query.question.teams.VoicesAnswer.Voice;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.read.Window;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.voice.VoiceRegisterState;
import org.throughline.query.subject.teams.voice.VoiceRegisterState.Listed;

/**
 * Whether the groups that a district lists on a day are heard in some of its teams, and how often those came who speak for them.
 * What members said of themselves is not asked. Pure.
 */
public final class GroupsHeard {

    private final Map<String, VoiceRegisterState> registers;
    private final Map<String, List<MeetingState>> meetings;
    private final AttendanceRules rules;
    private final LocalDate day;

    /** Knows registers, and meetings of any teams. */
    public GroupsHeard(Collection<VoiceRegisterState> registers, Collection<MeetingState> meetings, LocalDate day) {
        this.registers =
                registers.stream().collect(Collectors.toMap(VoiceRegisterState::districtId, Function.identity()));
        this.meetings = meetings.stream()
                .filter(MeetingState::counts)
                .sorted(Comparator.comparing(MeetingState::heldOn).thenComparing(MeetingState::meetingId))
                .collect(Collectors.groupingBy(MeetingState::teamId));
        this.rules = AttendanceRules.usual(RoleVocabulary.SHIPPED.on(day), Profiles.SHIPPED.on(day));
        this.day = day;
    }

    /**
     * A group on the list.
     *
     * @param voice what it has in these teams: that of an advocate, one that may not be told, or none
     * @param attendance whether an advocate came often enough; of a group without one nothing can be told
     */
    public record OfGroup(String code, Map<String, String> label, Voice voice, Standing attendance) {}

    /**
     * Each group that a district lists on the day, as it is heard in teams.
     *
     * @param window the days whose meetings are counted
     * @param leastPercent the share of meetings at which an advocate has to be in the room
     */
    public List<OfGroup> of(String district, Collection<TeamState> teams, Window window, int leastPercent) {
        VoiceRegisterState register = registers.get(district);
        if (register == null) {
            return List.of();
        }
        List<TeamVoices> voices =
                teams.stream().map(team -> voices(register, team)).toList();
        return register.groups().stream()
                .filter(group -> Days.hold(group.from(), group.until(), day))
                .sorted(Comparator.comparing(Listed::code))
                .map(group -> of(group, voices, window, rules.withLeastPercent(leastPercent)))
                .toList();
    }

    private static TeamVoices voices(VoiceRegisterState register, TeamState team) {
        LocalDate ended = team.end() == null ? null : team.end().on();
        return new TeamVoices(
                team,
                new TeamDays(team.formedOn(), ended, List.of(new Stay(team.formedOn(), ended))),
                register.advocacies().stream()
                        .filter(one -> one.teamId().equals(team.teamId()))
                        .toList(),
                register.declarations().stream()
                        .filter(one -> one.teamId().equals(team.teamId()))
                        .toList());
    }

    private OfGroup of(Listed group, List<TeamVoices> voices, Window window, AttendanceRules asked) {
        List<Standing> came = voices.stream()
                .flatMap(team -> came(team, team.advocates(group.code(), day), window, asked))
                .toList();
        Voice voice = !came.isEmpty()
                ? Voice.ADVOCATE
                : voices.stream().anyMatch(team -> team.declared().include(day)) ? Voice.WITHHELD : Voice.NONE;
        Standing attendance = came.contains(Standing.MET)
                ? Standing.MET
                : came.isEmpty() || came.contains(Standing.UNKNOWN) ? Standing.UNKNOWN : Standing.NOT_MET;
        return new OfGroup(group.code(), group.label(), voice, attendance);
    }

    private Stream<Standing> came(TeamVoices team, List<String> advocates, Window window, AttendanceRules asked) {
        if (advocates.isEmpty()) {
            return Stream.empty();
        }
        Map<String, OfMember> counted = new AttendanceCount(
                        team.team(),
                        team.days(),
                        meetings.getOrDefault(team.team().teamId(), List.of()),
                        window,
                        asked)
                .members().stream().collect(Collectors.toMap(OfMember::memberId, Function.identity()));
        return advocates.stream().map(member -> standing(counted.get(member), asked));
    }

    private static Standing standing(@Nullable OfMember member, AttendanceRules asked) {
        return member == null
                ? Standing.UNKNOWN
                : asked.ofRole(member.present(), member.present() + member.excused() + member.absent());
    }
}
