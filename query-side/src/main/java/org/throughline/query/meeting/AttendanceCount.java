package org.throughline.query.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.AgendaItem.Link;
import org.throughline.events.meeting.Guest;
import org.throughline.events.meeting.Presence;
import org.throughline.query.Percent;
import org.throughline.query.meeting.TeamAttendance.Mission;
import org.throughline.query.meeting.TeamAttendance.OfGuests;
import org.throughline.query.meeting.TeamAttendance.OfMember;
import org.throughline.query.meeting.TeamAttendance.OfRole;
import org.throughline.query.meeting.TeamAttendance.PastYear;
import org.throughline.query.read.Window;
import org.throughline.query.team.TeamState;

/**
 * Counts the meetings of one team. Members come and go: each is counted over the meetings of their own tenure. Pure.
 *
 * @param ended first day on which the team is no more; absent while it is
 * @param held its meetings that count, whenever they were
 */
record AttendanceCount(
        TeamState team, @Nullable LocalDate ended, List<MeetingState> held, Window window, AttendanceRules rules) {

    TeamAttendance answer() {
        List<MeetingState> meetings = in(window);
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
                roles(meetings),
                members(meetings),
                guests(meetings));
    }

    /** Whether there was such a team on any day of the window. */
    boolean concerns() {
        return !team.formedOn().isAfter(window.to()) && (ended == null || ended.isAfter(window.from()));
    }

    private List<MeetingState> in(Window days) {
        return held.stream().filter(meeting -> days.contains(meeting.heldOn())).toList();
    }

    private Seating seating(MeetingState meeting) {
        return Seating.of(team, meeting.heldOn());
    }

    private List<YearMonth> monthsWithoutMeeting(List<MeetingState> meetings) {
        Set<YearMonth> met = meetings.stream()
                .map(meeting -> YearMonth.from(meeting.heldOn()))
                .collect(Collectors.toSet());
        YearMonth last = YearMonth.from(window.to());
        List<YearMonth> without = new ArrayList<>();
        for (YearMonth month = YearMonth.from(window.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            if (existedThrough(month) && !met.contains(month)) {
                without.add(month);
            }
        }
        return without;
    }

    private boolean existedThrough(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        boolean inWindow = !first.isBefore(window.from()) && !last.isAfter(window.to());
        return inWindow && !team.formedOn().isAfter(first) && (ended == null || ended.isAfter(last));
    }

    private PastYear pastYear() {
        Window year = Window.yearEnding(window.to());
        List<MeetingState> meetings = in(year);
        List<Whether> deciders = meetings.stream()
                .map(meeting -> Whether.anyOf(meeting, seating(meeting).holding(rules.decisionMakers())))
                .toList();
        int with = count(deciders, Whether.YES);
        int unknown = count(deciders, Whether.UNKNOWN);
        boolean wholeYear = !team.formedOn().isAfter(year.from()) && (ended == null || ended.isAfter(year.to()));
        return new PastYear(
                year.from(),
                year.to(),
                meetings.size(),
                with,
                unknown,
                rules.ofYear(meetings.size(), with, unknown, wholeYear));
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

    private List<OfRole> roles(List<MeetingState> meetings) {
        Set<String> roles = new TreeSet<>();
        meetings.forEach(meeting -> roles.addAll(seating(meeting).allRoles()));
        return roles.stream().map(role -> role(role, meetings)).toList();
    }

    private OfRole role(String role, List<MeetingState> meetings) {
        List<Whether> rooms = new ArrayList<>();
        for (MeetingState meeting : meetings) {
            List<String> holders = seating(meeting).holding(Set.of(role));
            if (!holders.isEmpty()) {
                rooms.add(Whether.anyOf(meeting, holders));
            }
        }
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

    private List<OfMember> members(List<MeetingState> meetings) {
        Set<String> members = new TreeSet<>();
        meetings.forEach(meeting -> members.addAll(seating(meeting).members()));
        return members.stream().map(member -> member(member, meetings)).toList();
    }

    private OfMember member(String member, List<MeetingState> meetings) {
        List<MeetingState> own = meetings.stream()
                .filter(meeting -> seating(meeting).members().contains(member))
                .toList();
        Set<String> roles = new LinkedHashSet<>();
        own.forEach(meeting -> roles.addAll(seating(meeting).roles().getOrDefault(member, List.of())));
        int present = count(own, member, Presence.PRESENT);
        int excused = count(own, member, Presence.EXCUSED);
        int absent = count(own, member, Presence.ABSENT);
        int known = present + excused + absent;
        return new OfMember(
                member,
                List.copyOf(roles),
                own.size(),
                present,
                excused,
                absent,
                own.size() - known,
                Percent.of(present, known));
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

    private static int count(List<MeetingState> meetings, String member, Presence which) {
        return (int) meetings.stream()
                .filter(meeting -> meeting.attendance().get(member) == which)
                .count();
    }
}
