package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.query.question.implementation.Recognition.TeamYear;
import org.throughline.query.question.implementation.RecognitionAnswer.Judgement;
import org.throughline.query.question.implementation.RecognitionAnswer.Lack;
import org.throughline.query.question.implementation.RecognitionAnswer.Missing;
import org.throughline.query.question.implementation.RecognitionAnswer.OfYear;
import org.throughline.query.question.vocabulary.RecognitionLadder;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

class RecognitionTest {

    private static final TeamYear GOOD = new TeamYear(5, true, 8, 6);
    private static final RecognitionLadder OF_2016 = ladder("2017-01-01");
    private static final RecognitionLadder ASSESSED = ladder("2019-01-01");
    private static final RecognitionLadder NONE = ladder("2020-06-30");
    private static final RecognitionLadder TODAY = ladder("2024-01-01");

    @ParameterizedTest
    @CsvSource({"2018-09-30, ", "2018-10-01, BRONZE", "2019-09-30, BRONZE", "2019-10-01, SILVER", "2025-01-01, SILVER"})
    void anAwardIsReachedOnTheDayOnWhichItsYearsAreFull(String day, @Nullable String award) {
        assertThat(school(GOOD, made("2017-10-01", "PBIS", 70, 70, null))
                        .by(OF_2016, LocalDate.parse(day))
                        .award())
                .isEqualTo(award);
    }

    @Test
    void goldTakesTwoAreasAndPlatinumAllThreeWithAllLevels() {
        Recognition two =
                school(GOOD, made("2017-10-01", "PBIS", 70, 70, 70), made("2017-11-01", "READING", 80, 80, 80));
        assertThat(two.by(OF_2016, LocalDate.parse("2019-10-31")).award()).isEqualTo("SILVER");
        Judgement gold = two.by(OF_2016, LocalDate.parse("2021-01-01"));
        assertThat(gold.award()).isEqualTo("GOLD");
        assertThat(gold.next()).isEqualTo("PLATINUM");
        assertThat(gold.missing())
                .extracting(Missing::lack, Missing::area, Missing::level)
                .containsExactly(
                        tuple(Lack.NEVER_ASSESSED, "MATHEMATICS", "UNIVERSAL"),
                        tuple(Lack.NEVER_ASSESSED, "MATHEMATICS", "SELECTED"),
                        tuple(Lack.NEVER_ASSESSED, "MATHEMATICS", "INTENSIVE"));
        Recognition all = school(
                GOOD,
                made("2017-10-01", "PBIS", 70, 70, 70),
                made("2017-11-01", "READING", 80, 80, 80),
                made("2017-12-01", "MATHEMATICS", 80, 80, 80));
        Judgement platinum = all.by(OF_2016, LocalDate.parse("2020-12-01"));
        assertThat(platinum.award()).isEqualTo("PLATINUM");
        assertThat(platinum.next()).isNull();
        assertThat(platinum.missing()).isEmpty();
        assertThat(all.by(OF_2016, LocalDate.parse("2020-11-30")).award()).isEqualTo("GOLD");
    }

    @Test
    void bronzeTakesFidelityByTheFirstRuleAndAnAssessmentByTheSecond() {
        Recognition below = school(GOOD, made("2017-10-01", "PBIS", 40, null, null));
        LocalDate day = LocalDate.parse("2018-10-01");
        assertThat(below.by(OF_2016, day).award()).isNull();
        assertThat(below.by(OF_2016, day).missing())
                .containsExactly(new Missing(Lack.NOT_AT_FIDELITY, "BEHAVIOR", "UNIVERSAL", null, 1, null));
        assertThat(below.by(ASSESSED, day).award()).isEqualTo("BRONZE");
        assertThat(below.by(ASSESSED, day.minusDays(1)).missing())
                .containsExactly(new Missing(Lack.NOT_LONG_ENOUGH, "BEHAVIOR", "UNIVERSAL", 0, 1, null));
    }

    @Test
    void aCheckThatFellBelowBeginsTheYearsAnew() {
        Recognition fell = school(
                GOOD,
                made("2017-10-01", "PBIS", 70, null, null),
                made("2018-05-01", "PBIS", 60, null, null),
                made("2018-10-01", "PBIS", 75, null, null));
        assertThat(fell.by(OF_2016, LocalDate.parse("2019-09-30")).award()).isNull();
        assertThat(fell.by(OF_2016, LocalDate.parse("2019-10-01")).award()).isEqualTo("BRONZE");
        assertThat(fell.by(OF_2016, LocalDate.parse("2018-04-30")).missing())
                .as("what comes later is not known on a day")
                .extracting(Missing::lack)
                .containsExactly(Lack.NOT_LONG_ENOUGH);
    }

    @Test
    void theTeamIsAskedForByTheRuleThatAsksForIt() {
        Recognition weak = school(new TeamYear(2, false, 5, 4), made("2017-10-01", "PBIS", 70, null, null));
        LocalDate day = LocalDate.parse("2018-12-01");
        assertThat(weak.by(OF_2016, day).missing())
                .containsExactly(
                        new Missing(Lack.MEMBERS, null, null, 2, 3, null),
                        new Missing(Lack.DECISION_MAKER, null, null, null, null, null),
                        new Missing(Lack.MEETINGS, null, null, 5, 6, null),
                        new Missing(Lack.DECISION_MAKER_PRESENT, null, null, 4, 6, null));
        assertThat(weak.by(TODAY, day).award()).isEqualTo("BRONZE");
        assertThat(new Recognition(weak.checks(), on -> Optional.empty())
                        .by(OF_2016, day)
                        .missing())
                .extracting(Missing::lack)
                .contains(Lack.MEMBERS, Lack.MEETINGS);
    }

    @Test
    void whatChecksDoNotShowIsNamedAndNotJudged() {
        Recognition two =
                school(GOOD, made("2017-10-01", "PBIS", 70, 70, null), made("2017-11-01", "READING", 80, 80, null));
        LocalDate day = LocalDate.parse("2021-01-01");
        assertThat(two.by(TODAY, day).award()).isEqualTo("GOLD");
        assertThat(two.by(TODAY, day).evidence()).containsExactly("LEARNER_OUTCOMES", "MORE_EQUITABLE_SYSTEM");
        assertThat(two.by(OF_2016, day).evidence()).isEmpty();
        assertThat(two.by(TODAY, LocalDate.parse("2018-12-01")).missing())
                .extracting(Missing::lack)
                .doesNotContain(Lack.EVIDENCE);
        assertThat(two.by(TODAY, day).missing()).extracting(Missing::lack).contains(Lack.EVIDENCE);
    }

    @Test
    void aYearWithoutAwardsHasNoneAndCountsAsAYear() {
        List<OfYear> years = RecognitionQuestion.years(
                "s1",
                school(GOOD, made("2017-10-01", "PBIS", 70, 70, null)),
                LocalDate.parse("2021-01-15"),
                LocalDate.parse("2021-01-15"),
                new SchoolYears(MonthDay.of(7, 1)));
        assertThat(years)
                .extracting(
                        OfYear::on,
                        one -> one.then().ladder(),
                        one -> one.then().award(),
                        one -> one.now().award())
                .containsExactly(
                        tuple(LocalDate.parse("2018-06-30"), "2016", null, null),
                        tuple(LocalDate.parse("2019-06-30"), "2018", "BRONZE", "BRONZE"),
                        tuple(LocalDate.parse("2020-06-30"), "2020", null, "SILVER"),
                        tuple(LocalDate.parse("2021-01-15"), "2021", "SILVER", "SILVER"));
        assertThat(years).extracting(OfYear::differs).containsExactly(false, false, true, false);
        assertThat(years.get(2).then().awarded()).isFalse();
        assertThat(NONE.rungs()).isEmpty();
    }

    /** Instruments of reading and mathematics call their sections otherwise, and have no criterion that is a percentage. */
    @Test
    void aLevelIsAssessedByWhateverSectionIsOfItWithOrWithoutACriterion() {
        FidelityState universal = MadeChecks.told(new FidelityCheckRecorded(
                "sir",
                "s1",
                "READING",
                "sir-reading",
                "undated",
                RaterKind.FACILITATED,
                List.of("universal"),
                Map.of(),
                List.of(),
                null,
                null,
                List.of(),
                LocalDate.parse("2017-10-01")));
        LocalDate day = LocalDate.parse("2018-10-01");
        assertThat(school(GOOD, universal).by(ASSESSED, day).award()).isEqualTo("BRONZE");
        assertThat(school(GOOD, universal).by(ASSESSED, day.minusDays(1)).missing())
                .containsExactly(new Missing(Lack.NOT_LONG_ENOUGH, "READING", "UNIVERSAL", 0, 1, null));
        assertThat(school(GOOD, universal).by(OF_2016, day).missing())
                .as("nobody knows whether it is at fidelity")
                .containsExactly(new Missing(Lack.NO_CRITERION, "READING", "UNIVERSAL", null, 1, null));
    }

    private static RecognitionLadder ladder(String day) {
        return RecognitionLadder.SHIPPED.on(LocalDate.parse(day));
    }

    private static Recognition school(TeamYear team, FidelityState... checks) {
        return new Recognition(List.of(checks), on -> Optional.of(team));
    }

    private static FidelityState made(
            String day, String practice, @Nullable Integer one, @Nullable Integer two, @Nullable Integer three) {
        Map<String, Integer> points = new HashMap<>();
        List<@Nullable Integer> given = new ArrayList<>();
        given.add(one);
        given.add(two);
        given.add(three);
        for (int i = 0; i < given.size(); i++) {
            Integer tier = given.get(i);
            if (tier != null) {
                points.put("tier-" + (i + 1), tier);
            }
        }
        FidelityCheckRecorded check = MadeChecks.made("s1", practice, "tfi", "2.1", day, points, Map.of());
        return MadeChecks.told(check);
    }
}
