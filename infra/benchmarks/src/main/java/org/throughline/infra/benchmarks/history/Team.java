package org.throughline.infra.benchmarks.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A team of a generated school and who is on it. */
final class Team {

    private static final List<String> ATTENDANCE =
            List.of("PRESENT", "PRESENT", "PRESENT", "PRESENT", "PRESENT", "PRESENT", "PRESENT", "EXCUSED", "ABSENT");

    private final Scribe scribe;
    private final String id;
    private final List<Member> members = new ArrayList<>();
    private int appointed;

    private record Member(String id, String role) {}

    Team(Scribe scribe, String id, String level, String name, String parent, LocalDate day, List<String> roles) {
        this.scribe = scribe;
        this.id = id;
        List<String> purposes =
                level.equals("SCHOOL") ? List.of("LEADERSHIP", "IMPLEMENTATION") : List.of("IMPLEMENTATION");
        scribe.put(
                day,
                "FormTeam",
                Map.of(
                        "teamId", id,
                        "organizationId", scribe.school(),
                        "level", level,
                        "name", name,
                        "purposes", purposes,
                        "parentTeamId", parent));
        roles.forEach(role -> appoint(day, role));
    }

    String id() {
        return id;
    }

    private void appoint(LocalDate day, String role) {
        Member member = new Member("%s-m%d".formatted(id, ++appointed), role);
        if (scribe.put(day, "AppointMember", Map.of("teamId", id, "memberId", member.id(), "role", role))) {
            members.add(member);
        }
    }

    /** So many leave on a day, and others take their seats some days or weeks later. */
    void turnover(LocalDate day, int count) {
        Random random = scribe.random();
        for (int i = 0; i < count; i++) {
            Member leaver = members.remove(random.nextInt(members.size()));
            scribe.put(
                    day,
                    "RetireMember",
                    Map.of("teamId", id, "memberId", leaver.id(), "reason", "Moved to another school"));
            appoint(day.plusDays(5 + random.nextInt(20)), leaver.role());
        }
    }

    /** Some members, in no order. */
    List<String> some(int count) {
        List<Member> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, scribe.random());
        return shuffled.stream().limit(count).map(Member::id).toList();
    }

    /** Holds a meeting and says its id. */
    String meet(LocalDate day) {
        Map<String, Object> attendance = new LinkedHashMap<>();
        members.forEach(member ->
                attendance.put(member.id(), ATTENDANCE.get(scribe.random().nextInt(ATTENDANCE.size()))));
        String meeting = "%s-meet-%s".formatted(id, day);
        scribe.put(
                day,
                "HoldMeeting",
                Map.of(
                        "meetingId", meeting,
                        "teamId", id,
                        "agenda",
                                List.of(
                                        Map.of("topic", "Data of the month", "link", "INDICATOR", "ref", "tfi"),
                                        Map.of("topic", "Plan: where we are", "link", "GOAL", "ref", "G1"),
                                        Map.of("topic", "Snacks", "link", "NONE")),
                        "attendance", attendance,
                        "minutes", List.of(Map.of("title", "Minutes of " + day))));
        return meeting;
    }
}
