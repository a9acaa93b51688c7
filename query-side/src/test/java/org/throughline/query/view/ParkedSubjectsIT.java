package org.throughline.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectKey;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Folding.Misfit;
import org.throughline.query.Recording;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.ViewDatabase;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.view.ParkedSubjects.Parked;

/** One subject with an event that does not fit, among others. */
class ParkedSubjectsIT {

    private static final LocalDate D1 = LocalDate.parse("2017-09-01");
    private static final LocalDate D2 = LocalDate.parse("2018-09-01");

    /** Of {@code ghost} the log has no beginning. */
    private static final List<TimelineEntry> ENTRIES = Recording.of(
            formed("slt"),
            new MemberAppointed("ghost", "a", "TEACHER", D2),
            new MemberAppointed("slt", "a", "TEACHER", D2),
            new MemberAppointed("ghost", "b", "TEACHER", D2),
            new MemberAppointed("slt", "b", "TEACHER", D2),
            formed("ghost"));

    private final ViewDatabase views = new ViewDatabase();

    private static TeamFormed formed(String id) {
        return new TeamFormed(id, "s1", TeamLevel.SCHOOL, "Team", null, List.of(), D1);
    }

    private static List<Parked> parked(ViewDatabase views) {
        return new ParkedSubjects(views.client()).first(10);
    }

    @Test
    void goesOnWithEverythingElse() {
        assertThat(views.apply(ENTRIES.subList(0, 5))).hasSize(5);
        assertThat(views.timeline().head()).isEqualTo(5);
        assertThat(views.dump().get("team_tenures"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).startsWith("(slt,"));
        assertThat(parked(views)).singleElement().satisfies(subject -> {
            assertThat(subject.kind() + " " + subject.id()).isEqualTo("team ghost");
            assertThat(subject.position()).isEqualTo(2);
            assertThat(subject.event()).isEqualTo("MemberAppointed");
            assertThat(subject.error()).contains("NullPointerException");
        });
    }

    @Test
    void givesTheSameBytesEventByEventAsAtOnce() {
        ENTRIES.subList(0, 5).forEach(entry -> views.apply(List.of(entry)));
        ViewDatabase atOnce = new ViewDatabase();
        atOnce.apply(ENTRIES.subList(0, 5));
        assertThat(views.dump()).isEqualTo(atOnce.dump());
    }

    @Test
    void parksNoLongerWhatABackDatedEventMakesFit() {
        views.apply(ENTRIES.subList(0, 5));
        assertThat(parked(views)).hasSize(1);
        views.apply(ENTRIES);
        assertThat(parked(views)).isEmpty();
        assertThat(views.dump().get("team_tenures")).hasSize(4);
        ViewDatabase atOnce = new ViewDatabase();
        atOnce.apply(ENTRIES);
        assertThat(views.dump()).isEqualTo(atOnce.dump());
    }

    @Test
    void showsInSqlWhatIsIncomplete() {
        views.apply(ENTRIES.subList(0, 5));
        assertThat(views.client()
                        .sql("select subject_id from team where subject_incomplete")
                        .query(String.class)
                        .list())
                .containsExactly("ghost");
    }

    /** A fold that cannot take one member, until it is mended. */
    private static final class Fragile implements SubjectKind<TeamState, TeamEvent> {

        private final TeamFold whole = new TeamFold();
        private boolean mended;

        @Override
        public Class<TeamEvent> family() {
            return whole.family();
        }

        @Override
        public Class<TeamState> stateType() {
            return whole.stateType();
        }

        @Override
        public TeamState fold(@Nullable TeamState before, TeamEvent event) {
            if (!mended && event instanceof MemberAppointed appointed && "b".equals(appointed.memberId())) {
                throw new IllegalStateException("cannot take b");
            }
            return whole.fold(before, event);
        }

        SubjectKinds amongAll() {
            List<SubjectKind<?, ?>> kinds = new ArrayList<>(List.of(this));
            kinds.addAll(ViewDatabase.KINDS.all());
            return new SubjectKinds(kinds);
        }
    }

    @Test
    void isTakenUpAgainByAFoldThatCan() {
        Fragile fold = new Fragile();
        ViewDatabase fragile = new ViewDatabase(fold.amongAll());
        SubjectKey team = new SubjectKey("team", "slt");
        List<TimelineEntry> recorded = Recording.of(
                formed("slt"),
                new MemberAppointed("slt", "a", "TEACHER", D2),
                new MemberAppointed("slt", "b", "TEACHER", D2),
                new MemberAppointed("slt", "c", "TEACHER", D2));
        fragile.apply(recorded.subList(0, 3));
        assertThat(fragile.dump().get("team_tenures")).hasSize(1);
        assertThat(fragile.foldAgain(team))
                .hasValueSatisfying(misfit -> assertThat(misfit.position()).isEqualTo(3));
        fold.mended = true;
        assertThat(fragile.foldAgain(team)).isEmpty();
        assertThat(parked(fragile)).isEmpty();
        fragile.apply(recorded);
        views.apply(recorded);
        assertThat(fragile.dump()).isEqualTo(views.dump());
    }

    @Test
    void foldsNothingAgainThatIsNotParked() {
        views.apply(ENTRIES.subList(0, 1));
        var before = views.dump();
        assertThat(views.foldAgain(new SubjectKey("team", "slt"))).isEmpty();
        assertThat(views.foldAgain(new SubjectKey("team", "nobody"))).isEqualTo(java.util.Optional.<Misfit>empty());
        assertThat(views.dump()).isEqualTo(before);
    }
}
