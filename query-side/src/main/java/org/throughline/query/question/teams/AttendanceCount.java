package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.events.teams.meeting.AgendaItem;
import org.throughline.events.teams.meeting.AgendaItem.Link;
import org.throughline.events.teams.meeting.Guest;
import org.throughline.events.teams.meeting.Presence;
import org.throughline.query.Percent;
import org.throughline.query.question.teams.TeamAttendance.Mission;
import org.throughline.query.question.teams.TeamAttendance.OfGuests;
import org.throughline.query.question.teams.TeamAttendance.OfMember;
import org.throughline.query.question.teams.TeamAttendance.OfRole;
import org.throughline.query.question.teams.TeamAttendance.PastYear;
import org.throughline.query.read.Window;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.meeting.Seating;
import org.throughline.query.subject.teams.meeting.Whether;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * Counts the meetings of one team. Members come and go: each is counted over the meetings of their own tenure. Pure.
 *
 * @param days when it was there, and when in the district
 * @param held its meetings in the district that count, whenever they were
 */
record AttendanceCount(TeamState team, TeamDays days, List<MeetingState> held, Window window, AttendanceRules rules) {

    /** A meeting, and who sat on the team on its day. */
    private record Sitting(MeetingState meeting, Seating seating) {}

    TeamAttendance answer() {
        List<MeetingState> meetings = in(window);
        List<Sitting> sittings = sittings(meetings);
        return new TeamAttendance(
                team.teamId(),
                team.organizationId(),
                team.level(),
                team.name(),
                meetings.size(),
                monthsWithoutMeeting(meetings),
                pastYear(),
                mission(meetings),
                meetings.stream()
                        .mapToInt(meeting -> meeting.conversations().size())
                        .sum(),
                rules.leastPercent(),
                roles(sittings),
                members(sittings),
                guests(meetings));
    }

    /** Whether there was such a team in the district on any day of the window. */
    boolean concerns() {
        return days.touch(window);
    }

    private List<MeetingState> in(Window asked) {
        return held.stream().filter(meeting -> asked.contains(meeting.heldOn())).toList();
    }

    private List<Sitting> sittings(List<MeetingState> meetings) {
        return meetings.stream()
                .map(meeting -> new Sitting(meeting, Seating.of(team, meeting.heldOn())))
                .toList();
    }

    private List<YearMonth> monthsWithoutMeeting(List<MeetingState> meetings) {
        Set<YearMonth> met = meetings.stream()
                .map(meeting -> YearMonth.from(meeting.heldOn()))
                .collect(Collectors.toSet());
        YearMonth last = YearMonth.from(window.to());
        List<YearMonth> without = new ArrayList<>();
        for (YearMonth month = YearMonth.from(window.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            if (existedThrough(month) && !met.contains(month) && !rules.recess().contains(month.getMonth())) {
                without.add(month);
            }
        }
        return without;
    }

    private boolean existedThrough(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        boolean inWindow = !first.isBefore(window.from()) && !last.isAfter(window.to());
        return inWindow && days.includeAll(first, last);
    }

    private PastYear pastYear() {
        Window year = Window.yearEnding(window.to());
        List<Sitting> sittings = sittings(in(year));
        List<Whether> deciders = sittings.stream()
                .map(sitting ->
                        Whether.anyOf(sitting.meeting(), sitting.seating().holding(rules.decisionMakers())))
                .toList();
        int with = count(deciders, Whether.YES);
        int unknown = count(deciders, Whether.UNKNOWN);
        boolean wholeYear = days.includeAll(year.from(), year.to());
        return new PastYear(
                year.from(),
                year.to(),
                sittings.size(),
                with,
                unknown,
                rules.ofYear(sittings.size(), with, unknown, wholeYear));
    }

    private static Mission mission(List<MeetingState> meetings) {
        List<AgendaItem> items =
                meetings.stream().flatMap(meeting -> meeting.agenda().stream()).toList();
        int linked =
                (int) items.stream().filter(item -> item.link() != Link.NONE).count();
        int without = (int)
                meetings.stream().filter(meeting -> meeting.agenda().isEmpty()).count();
        return new Mission(items.size(), linked, Percent.of(linked, items.size()), without);
    }

    /** By role in the window: whether somebody in it was in the room. */
    List<OfRole> roles() {
        return roles(sittings(in(window)));
    }

    /** By person in the window. */
    List<OfMember> members() {
        return members(sittings(in(window)));
    }

    private List<OfRole> roles(List<Sitting> sittings) {
        Map<String, List<Whether>> rooms = new TreeMap<>();
        for (Sitting sitting : sittings) {
            sitting.seating()
                    .holders()
                    .forEach((role, members) -> rooms.computeIfAbsent(role, code -> new ArrayList<>())
                            .add(Whether.anyOf(sitting.meeting(), members)));
        }
        return rooms.entrySet().stream()
                .map(role -> role(role.getKey(), role.getValue()))
                .toList();
    }

    private OfRole role(String role, List<Whether> rooms) {
        int yes = count(rooms, Whether.YES);
        int no = count(rooms, Whether.NO);
        return new OfRole(
                role,
                rooms.size(),
                yes,
                no,
                count(rooms, Whether.UNKNOWN),
                Percent.of(yes, yes + no),
                rules.ofRole(yes, yes + no));
    }

    private static List<OfMember> members(List<Sitting> sittings) {
        Map<String, MemberTally> tallies = new TreeMap<>();
        for (Sitting sitting : sittings) {
            Map<String, Presence> attendance = sitting.meeting().attendance();
            sitting.seating()
                    .roles()
                    .forEach((member, roles) ->
                            tallies.computeIfAbsent(member, MemberTally::new).add(roles, attendance.get(member)));
        }
        return tallies.values().stream().map(MemberTally::answer).toList();
    }

    private static List<OfGuests> guests(List<MeetingState> meetings) {
        TreeMap<String, Integer> byRole = new TreeMap<>();
        for (MeetingState meeting : meetings) {
            meeting.guests().stream().map(Guest::role).distinct().forEach(role -> byRole.merge(role, 1, Integer::sum));
        }
        return byRole.entrySet().stream()
                .map(entry -> new OfGuests(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static int count(List<Whether> rooms, Whether which) {
        return (int) rooms.stream().filter(room -> room == which).count();
    }
}
