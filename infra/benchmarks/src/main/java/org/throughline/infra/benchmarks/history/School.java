package org.throughline.infra.benchmarks.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Ten years of one generated school, with a leadership team and three grade teams. */
final class School {

    private static final List<String> LEADERSHIP = List.of(
            "PRINCIPAL",
            "TEACHER_LEADER_REGULAR_ED",
            "TEACHER_LEADER_SPECIAL_ED",
            "PUPIL_SERVICES",
            "COACH",
            "PARENT",
            "EDUCATOR",
            "EDUCATOR");
    private static final List<String> GRADE = List.of("EDUCATOR", "EDUCATOR", "EDUCATOR", "EDUCATOR", "COACH");
    private static final LocalDate FORMED = LocalDate.of(2016, 9, 12);

    private final Scribe scribe;
    private final Team team;
    private final List<Team> grades;
    private final Direction direction;
    private final Implementation implementation;
    private final Purpose purpose;
    private final Plans plans;
    private final Choices choices;
    private final Talk talk;
    private final Means means;

    private School(String id, List<Instant> directions, Random random) {
        scribe = new Scribe(id, random);
        scribe.put(
                LocalDate.of(2016, 8, 1),
                "RegisterOrganization",
                Map.of(
                        "organizationId",
                        id,
                        "kind",
                        "SCHOOL",
                        "name",
                        "School " + id + " (generated)",
                        "parentId",
                        SampleLines.DISTRICT));
        team = new Team(scribe, id + "-slt", "SCHOOL", "Leadership Team", SampleLines.TEAM, FORMED, LEADERSHIP);
        scribe.put(FORMED.plusDays(18), "SetMeetingCadence", Map.of("teamId", team.id(), "cadence", "MONTHLY"));
        grades = IntStream.rangeClosed(3, 5)
                .mapToObj(grade -> new Team(
                        scribe,
                        "%s-g%d".formatted(id, grade),
                        "GRADE",
                        "Grade %d Team".formatted(grade),
                        team.id(),
                        FORMED.plusDays(1),
                        GRADE))
                .toList();
        direction = new Direction(scribe, team, directions);
        implementation = new Implementation(scribe, team);
        purpose = new Purpose(scribe, team);
        plans = new Plans(scribe, team, purpose);
        choices = new Choices(scribe, team);
        talk = new Talk(scribe, team);
        means = new Means(scribe, team);
    }

    /** Everything that a school of this id sends to the door. */
    static List<Line> lines(String id, List<Line> sample, Random random) {
        List<Instant> directions =
                SampleLines.directions(sample).stream().map(Line::recordedAt).toList();
        School school = new School(id, directions, random);
        SchoolYear.all().forEach(school::during);
        return school.scribe.lines();
    }

    private void during(SchoolYear year) {
        if (!year.isFirst()) {
            team.turnover(year.day(7, 2), 2);
            grades.forEach(grade -> grade.turnover(year.day(7, 4), 1));
        }
        direction.during(year);
        implementation.during(year);
        purpose.during(year);
        plans.during(year);
        SchoolYear.MEETINGS.forEach(month -> team.meet(year.day(month, 20)));
        grades.forEach(grade -> List.of(10, 3).forEach(month -> grade.meet(year.day(month, 9))));
        choices.during(year);
        talk.during(year);
        means.during(year);
    }
}
