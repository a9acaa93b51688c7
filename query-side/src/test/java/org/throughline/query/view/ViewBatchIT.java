package org.throughline.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.json.EncodedEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;

class ViewBatchIT {

    private static final LocalDate D1 = LocalDate.parse("2017-09-01");
    private static final LocalDate D2 = LocalDate.parse("2018-09-01");
    private static final LocalDate D3 = LocalDate.parse("2019-09-01");

    /** The third and the last are back-dated. */
    private static final List<TimelineEntry> ENTRIES = Recording.of(
            new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.LEADERSHIP), D1),
            new MemberAppointed("slt", "b", "TEACHER", D3),
            new MemberAppointed("slt", "a", "PRINCIPAL", D2),
            new StageEntered("s1", "PBIS", Stage.PURPOSE_BUILDING, List.of(), D1),
            new StageEntered("s1", "PBIS", Stage.INITIAL, List.of(), D3),
            new MemberRetired("slt", "b", "moved", D3.plusDays(1)),
            new StageEntered("s1", "PBIS", Stage.INFRASTRUCTURE, List.of(), D2));

    private final ViewDatabase views = new ViewDatabase();

    @Test
    void keepsTheTimelineAsItWasRecorded() {
        assertThat(views.apply(ENTRIES)).isEqualTo(ENTRIES);
        assertThat(views.timeline().after(0, TimelineFilter.ALL, 100)).isEqualTo(ENTRIES);
        assertThat(views.timeline().head()).isEqualTo(7);
    }

    @Test
    void givesAnEntryBackToTheMicrosecondItWasRecordedIn() {
        TimelineEntry fine = new Recording()
                .add(
                        new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(), D1),
                        "d1",
                        "s1",
                        Instant.parse("2024-12-31T23:59:59.999999999Z"));
        views.apply(List.of(fine));
        assertThat(fine.recordedAt()).isEqualTo(Instant.parse("2024-12-31T23:59:59.999999Z"));
        assertThat(views.timeline().after(0, TimelineFilter.ALL, 1)).containsExactly(fine);
    }

    /** The state that the last batch left in memory is not gone on from once something else has written. */
    @Test
    void goesOnFromWhatARebuildOfOneSubjectMade() {
        views.apply(ENTRIES.subList(0, 2));
        views.client()
                .sql("update subject set state = '{}' where subject_id = 'slt'")
                .update();
        ViewDatabase whole = new ViewDatabase();
        whole.apply(ENTRIES);
        SubjectKey team = new SubjectKey("team", "slt");
        assertThat(views.remake(team, ENTRIES).former()).isEqualTo("{}");
        views.apply(ENTRIES.subList(2, 7));
        assertThat(views.dump()).isEqualTo(whole.dump());
        assertThat(views.remake(new SubjectKey("team", "nobody"), List.of()).state())
                .isNull();
    }

    @Test
    void changesNothingWhenItIsAppliedAgain() {
        views.apply(ENTRIES);
        Map<String, List<String>> once = views.dump();
        assertThat(views.apply(ENTRIES)).isEmpty();
        assertThat(views.apply(ENTRIES.subList(2, 5))).isEmpty();
        assertThat(views.dump()).isEqualTo(once);
    }

    @Test
    void appliesOnlyWhatIsNewOfABatch() {
        views.apply(ENTRIES.subList(0, 3));
        assertThat(views.apply(ENTRIES.subList(1, 7))).isEqualTo(ENTRIES.subList(3, 7));
        ViewDatabase atOnce = new ViewDatabase();
        atOnce.apply(ENTRIES);
        assertThat(views.dump()).isEqualTo(atOnce.dump());
    }

    @Test
    void changesNothingForAnEmptyBatch() {
        Map<String, List<String>> empty = views.dump();
        assertThat(views.apply(List.of())).isEmpty();
        assertThat(views.dump()).isEqualTo(empty);
    }

    @Test
    void givesTheSameBytesEventByEventAsAtOnce() {
        ENTRIES.forEach(entry -> views.apply(List.of(entry)));
        ViewDatabase atOnce = new ViewDatabase();
        atOnce.apply(ENTRIES);
        assertThat(views.dump()).isEqualTo(atOnce.dump());
        assertThat(views.client()
                        .sql("select stage, \"from\", until, attempt from stage_intervals order by intervals_number")
                        .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                                + row.getInt(4))
                        .list())
                .containsExactly(
                        "PURPOSE_BUILDING 2017-09-01 2018-09-01 1",
                        "INFRASTRUCTURE 2018-09-01 2019-09-01 1",
                        "INITIAL 2019-09-01 null 1");
    }

    @Test
    void tellsABackDatedEventInItsPlace() {
        views.apply(ENTRIES.subList(0, 5));
        views.apply(ENTRIES.subList(5, 7));
        assertThat(views.client()
                        .sql("select member_id, role, \"from\", until from team_tenures where subject_id = 'slt'")
                        .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                                + row.getString(4))
                        .list())
                .containsExactlyInAnyOrder("a PRINCIPAL 2018-09-01 null", "b TEACHER 2019-09-01 2019-09-02");
        assertThat(views.dump().get("subject"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("(stage,s1~PBIS,3,7,d1,s1,2019-09-01,")
                        .contains("INITIAL"))
                .anySatisfy(row -> assertThat(row).startsWith("(team,slt,4,6,d1,s1,2019-09-02,"));
    }

    @Test
    void refusesABatchThatDoesNotFollow() {
        views.apply(ENTRIES.subList(0, 2));
        Map<String, List<String>> before = views.dump();
        assertThatIllegalStateException()
                .isThrownBy(() -> views.apply(ENTRIES.subList(3, 5)))
                .withMessageContaining("views are at 2")
                .withMessageContaining("4");
        assertThat(views.dump()).isEqualTo(before);
    }

    @Test
    void refusesABatchWithAGapInIt() {
        List<TimelineEntry> gap = new ArrayList<>(ENTRIES);
        gap.remove(3);
        assertThatIllegalStateException().isThrownBy(() -> views.apply(gap)).withMessageContaining("5");
        assertThat(views.timeline().head()).isZero();
    }

    @Test
    void leavesNothingOfABatchThatFails() {
        views.apply(ENTRIES.subList(0, 1));
        Map<String, List<String>> before = views.dump();
        TimelineEntry good = ENTRIES.get(1);
        TimelineEntry unreadable = new TimelineEntry(
                3,
                "event-3",
                "team",
                "slt",
                3,
                null,
                null,
                D3,
                good.recordedAt(),
                null,
                null,
                null,
                null,
                null,
                good.recordedAt(),
                null,
                null,
                List.of(),
                EncodedEvent.stored("TeamVanished", 1, "{}"));
        assertThatThrownBy(() -> views.apply(List.of(good, unreadable))).hasMessageContaining("TeamVanished");
        assertThat(views.dump()).isEqualTo(before);
        assertThat(views.apply(ENTRIES.subList(1, 7))).hasSize(6);
    }
}
