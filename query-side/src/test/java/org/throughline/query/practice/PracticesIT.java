package org.throughline.query.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectEvent;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamLineEvent.TeamReparented;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import org.throughline.query.history.EventMemory;
import org.throughline.query.live.LiveTail;
import org.throughline.query.read.Audience;
import org.throughline.query.read.Audience.Belonging;
import org.throughline.query.read.SubjectReads;
import org.throughline.query.read.Tense;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.tree.OrganizationPlaces;

class PracticesIT {

    private static final LocalDate FORMED = LocalDate.parse("2021-10-13");
    private static final LocalDate MOVED = LocalDate.parse("2024-08-01");
    private static final Belonging UNTIL_THE_MOVE = new Belonging("grade-3", FORMED, MOVED);
    private static final Belonging ALL_ALONG = new Belonging("grade-3", FORMED, null);
    private static final Belonging SINCE_THE_MOVE = new Belonging("grade-4", MOVED, null);

    private final ViewDatabase views = new ViewDatabase();
    private final LiveTail tail = new LiveTail(100, 0);
    private final Recording recording = new Recording();
    private final EventMemory memory = new EventMemory(ViewDatabase.KINDS, views.client(), tail, 1 << 20);
    private final Practices practices = new Practices(
            new SubjectReads(
                    ViewDatabase.KINDS,
                    views.timeline(),
                    memory,
                    new OrganizationPlaces(memory, new OrganizationFold()),
                    views.client(),
                    Clock.systemUTC()),
            tail,
            new OwnPractices(views.client(), tail));

    @BeforeEach
    void form() {
        record(new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "School", null, List.of(), FORMED));
        record(new TeamFormed("practice", "s1", TeamLevel.TEACHER, "Practice", "grade-3", List.of(), FORMED));
    }

    private void record(SubjectEvent event) {
        List<TimelineEntry> fresh = views.apply(List.of(recording.add(event)));
        tail.publish(fresh);
    }

    @Test
    void knowsTeachersPracticesFromTeams() {
        assertThat(present("practice", "slt", "unheard-of"))
                .isEqualTo(Map.of("practice", new Audience("practice", List.of(ALL_ALONG))));
    }

    @Test
    void withholdsDirectionsAlone() {
        assertThat(practices.of("plan", List.of("practice"), Tense.NOW)).isEmpty();
    }

    @Test
    void knowsOfAMoveAsSoonAsListenersCanHaveIt() {
        assertThat(present("practice").get("practice")).isEqualTo(new Audience("practice", List.of(ALL_ALONG)));

        record(new TeamReparented("practice", "grade-4", "Changed the grade", MOVED));

        assertThat(present("practice").get("practice"))
                .isEqualTo(new Audience("practice", List.of(UNTIL_THE_MOVE, SINCE_THE_MOVE)));
    }

    @Test
    void knowsOfAMoveInNoTenseInWhichNobodyKnewOfIt() {
        record(new TeamReparented("practice", "grade-4", "Changed the grade", MOVED));

        assertThat(teams(new Tense(null, 2L))).containsExactly(ALL_ALONG);
        assertThat(teams(new Tense(MOVED.minusDays(1), null))).containsExactly(ALL_ALONG);
        assertThat(teams(new Tense(MOVED, 3L))).containsExactly(UNTIL_THE_MOVE, SINCE_THE_MOVE);
    }

    @Test
    void aPracticeThatEndedBelongsToNoTeamFromThenOn() {
        record(new TeamDissolved("practice", "Retired", MOVED));

        assertThat(teams(Tense.NOW)).containsExactly(UNTIL_THE_MOVE);
    }

    private @Nullable List<Belonging> teams(Tense tense) {
        Audience audience =
                practices.of("direction", List.of("practice"), tense).get("practice");
        return audience == null ? null : audience.teams();
    }

    private Map<String, Audience> present(String... ids) {
        return practices.of("direction", List.of(ids), Tense.NOW);
    }
}
