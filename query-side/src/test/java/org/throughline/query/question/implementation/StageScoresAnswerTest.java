package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.StageActivityCompleted;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.PracticeSummary.OfStage;
import org.throughline.query.question.implementation.StageScoresAnswer.Source;
import org.throughline.query.question.implementation.StageScoresAnswer.StalledAfter;
import org.throughline.query.question.implementation.TrackScore.Standing;
import org.throughline.query.question.implementation.stages.Catalogues;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.implementation.stage.StageState;

class StageScoresAnswerTest {

    private static final LocalDate D = LocalDate.parse("2018-09-01");
    private static final int LIMIT = 300;

    private final List<OrganizationState> schools = List.of(school("s1"), school("s2"), school("s3"));

    @Test
    void isStalledAfterMoreThanSoManyDaysAndNotOnTheLastOfThem() {
        StageState track = track(entered("s1", Stage.PURPOSE_BUILDING, D));
        Quiet onTheLimit = quiet(track, D.plusDays(LIMIT));
        assertThat(onTheLimit.stalled()).isFalse();
        assertThat(onTheLimit.stalledSince()).isNull();
        assertThat(quiet(track, D.plusDays(LIMIT + 1))).isEqualTo(new Quiet(D, LIMIT + 1, true, D.plusDays(LIMIT + 1)));
    }

    @Test
    void isNotQuietWhileActivitiesAreCompleted() {
        StageState track = track(
                entered("s1", Stage.PURPOSE_BUILDING, D),
                completed("s1", "PB-NEEDS", Stage.PURPOSE_BUILDING, D.plusDays(200)));
        assertThat(quiet(track, D.plusDays(LIMIT + 1)).since()).isEqualTo(D.plusDays(200));
        assertThat(quiet(track, D.plusDays(LIMIT + 1)).stalled()).isFalse();
    }

    @Test
    void neverCallsStalledWhatWasGivenUpOrWhoseSchoolEnded() {
        StageState gaveUp = track(
                entered("s1", Stage.PURPOSE_BUILDING, D),
                new TrackDiscontinued("s1", "PBIS", "enough", List.of(), D.plusDays(9)));
        assertThat(answer(D.plusYears(5), gaveUp).tracks().getFirst().quiet()).isNull();
        assertThat(answer(D.plusYears(5), gaveUp).tracks().getFirst().standing())
                .isEqualTo(Standing.GIVEN_UP);
        StageState ended = track(entered("s4", Stage.PURPOSE_BUILDING, D));
        TrackScore score = StageScoresAnswer.of(
                        List.of(ended),
                        List.of(closed("s4", D.plusDays(50))),
                        null,
                        Catalogues.ACTIVITIES::inForceOn,
                        new StalledAfter(LIMIT, Source.USUAL),
                        D.plusYears(5))
                .tracks()
                .getFirst();
        assertThat(score.standing()).isEqualTo(Standing.ORGANIZATION_ENDED);
        assertThat(score.quiet()).isNull();
        assertThat(score.last().stays()).containsExactly(new Stay(Stage.PURPOSE_BUILDING, D, null, 50, true, false));
    }

    @Test
    void callsTheFurthestStageWithACompletedActivityFinalWhereverTheTrackStands() {
        StageState track = track(
                entered("s1", Stage.PURPOSE_BUILDING, D),
                completed("s1", "IM-BEGIN", Stage.INITIAL, D.plusDays(3)),
                completed("s1", "PB-NEEDS", Stage.PURPOSE_BUILDING, D.plusDays(5)));
        AttemptScore attempt = answer(D.plusDays(30), track).tracks().getFirst().last();
        assertThat(attempt.finalStage()).isEqualTo(Stage.INITIAL);
        assertThat(attempt.furthestSicStage()).isEqualTo(6);
    }

    @Test
    void hasNoFinalStageAsLongAsNothingIsCompleted() {
        AttemptScore attempt = answer(D.plusDays(30), track(entered("s1", Stage.PURPOSE_BUILDING, D)))
                .tracks()
                .getFirst()
                .last();
        assertThat(attempt.finalStage()).isNull();
        assertThat(attempt.furthest()).isNull();
    }

    @Test
    void callsTheStageItWasInFinalOnceItGaveUpAndFreezesTheScores() {
        StageState track = track(
                entered("s1", Stage.PURPOSE_BUILDING, D),
                entered("s1", Stage.INFRASTRUCTURE, D.plusDays(10)),
                completed("s1", "IM-BEGIN", Stage.INITIAL, D.plusDays(12)),
                new StageRegressed("s1", "PBIS", Stage.PURPOSE_BUILDING, "left", List.of(), D.plusDays(20)),
                new TrackDiscontinued("s1", "PBIS", "enough", List.of(), D.plusDays(30)),
                entered("s1", Stage.PURPOSE_BUILDING, D.plusYears(4)));
        List<AttemptScore> early =
                answer(D.plusYears(4), track).tracks().getFirst().attempts();
        List<AttemptScore> late =
                answer(D.plusYears(6), track).tracks().getFirst().attempts();
        assertThat(early.getFirst().finalStage()).isEqualTo(Stage.PURPOSE_BUILDING);
        assertThat(early.getFirst().furthest()).isEqualTo(Stage.INITIAL);
        assertThat(early.getFirst().catalogueVersion()).isEqualTo("1");
        assertThat(late.getFirst()).isEqualTo(early.getFirst());
        assertThat(late.getLast().number()).isEqualTo(2);
        assertThat(late.getLast().catalogueVersion()).isEqualTo("2");
    }

    @Test
    void countsByTheCatalogueInForceThatDayAndNamesIt() {
        StageState track = track(
                entered("s1", Stage.PURPOSE_BUILDING, D),
                completed("s1", "IN-BUY", Stage.INFRASTRUCTURE, D.plusDays(5)));
        LocalDate second = LocalDate.parse("2022-07-01");
        AttemptScore before =
                answer(second.minusDays(1), track).tracks().getFirst().last();
        assertThat(before.catalogueVersion()).isEqualTo("1");
        assertThat(before.score(Stage.INFRASTRUCTURE).proportion())
                .isEqualTo(new Proportion(1, 8, new BigDecimal("0.1250")));
        AttemptScore after = answer(second, track).tracks().getFirst().last();
        assertThat(after.catalogueVersion()).isEqualTo("2");
        assertThat(after.score(Stage.INFRASTRUCTURE).completed()).isZero();
        assertThat(after.outsideCatalogue()).containsExactly("IN-BUY");
    }

    @Test
    void neverMixesOpenStaysIntoTheAverageOfClosedOnes() {
        StageState fast =
                track(entered("s1", Stage.PURPOSE_BUILDING, D), entered("s1", Stage.INFRASTRUCTURE, D.plusDays(100)));
        StageState slow =
                track(entered("s2", Stage.PURPOSE_BUILDING, D), entered("s2", Stage.INFRASTRUCTURE, D.plusDays(151)));
        StageState open = track(entered("s3", Stage.PURPOSE_BUILDING, D));
        OfStage purpose = answer(D.plusYears(3), fast, slow, open)
                .practices()
                .getFirst()
                .stages()
                .getFirst();
        assertThat(purpose.stays()).isEqualTo(new Lengths(2, new BigDecimal("125.5"), new BigDecimal("125.5"), 1));
    }

    @Test
    void showsHowManySitesBeganAStageBesideHowMuchOfItIsDone() {
        StageState some = track(
                entered("s1", Stage.PURPOSE_BUILDING, D),
                completed("s1", "PB-NEEDS", Stage.PURPOSE_BUILDING, D.plusDays(5)),
                completed("s1", "PB-LEARN", Stage.PURPOSE_BUILDING, D.plusDays(6)));
        StageState none = track(entered("s2", Stage.PURPOSE_BUILDING, D));
        PracticeSummary summary = answer(D.plusDays(30), some, none).practices().getFirst();
        OfStage purpose = summary.stages().getFirst();
        assertThat(purpose.sitesWithAnyActivity()).isEqualTo(new Proportion(1, 2, new BigDecimal("0.5000")));
        assertThat(purpose.activitiesCompleted()).isEqualTo(new Proportion(2, 12, new BigDecimal("0.1667")));
        assertThat(summary.notBegun()).containsExactly("s3");
        assertThat(summary.catalogueVersions()).containsExactly("1");
    }

    @Test
    void saysWhichRulesItWentBy() {
        StageScoresAnswer answer = answer(D.plusDays(30), track(entered("s1", Stage.PURPOSE_BUILDING, D)));
        assertThat(answer.rules()).isNotEmpty();
        assertThat(answer.stalledRule()).isEqualTo(Source.USUAL);
        assertThat(answer.mapping().stages()).hasSize(5);
    }

    private Quiet quiet(StageState track, LocalDate day) {
        return Objects.requireNonNull(answer(day, track).tracks().getFirst().quiet());
    }

    private StageScoresAnswer answer(LocalDate day, StageState... tracks) {
        return StageScoresAnswer.of(
                List.of(tracks),
                schools,
                null,
                Catalogues.ACTIVITIES::inForceOn,
                new StalledAfter(LIMIT, Source.USUAL),
                day);
    }

    private static StageState track(StageEvent... events) {
        return Told.by(new StageFold(), events);
    }

    private static StageEntered entered(String school, Stage stage, LocalDate day) {
        return new StageEntered(school, "PBIS", stage, List.of(), day);
    }

    private static StageActivityCompleted completed(String school, String code, Stage stage, LocalDate day) {
        return new StageActivityCompleted(school, "PBIS", code, "1", stage, List.of(), day);
    }

    private static OrganizationState school(String id) {
        return school(id, null);
    }

    private static OrganizationState closed(String id, LocalDate day) {
        return school(id, new OrganizationClosed(id, "too small", day));
    }

    private static OrganizationState school(String id, @Nullable OrganizationEvent end) {
        OrganizationEvent begun =
                new OrganizationRegistered(id, OrganizationKind.SCHOOL, "School " + id, "d1", null, D);
        return Told.by(new OrganizationFold(), end == null ? List.of(begun) : List.of(begun, end));
    }
}
