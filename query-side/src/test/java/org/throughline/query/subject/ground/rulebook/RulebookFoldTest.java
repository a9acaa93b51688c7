package org.throughline.query.subject.ground.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.CheckCadence;
import org.throughline.events.ground.rulebook.CheckCadence.Goal;
import org.throughline.events.ground.rulebook.CheckCadence.Meetings;
import org.throughline.events.ground.rulebook.CheckCadence.Until;
import org.throughline.events.ground.rulebook.CheckCadence.Window;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.CheckCadenceEnded;
import org.throughline.events.ground.rulebook.RulebookEvent.CheckCadenceSet;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Told;
import org.throughline.query.subject.ground.rulebook.RulebookState.Rhythm;

class RulebookFoldTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");

    private final RulebookFold fold = new RulebookFold();

    @Test
    void tellsForAnyDayWhichRuleHeld() {
        RulebookState book = Told.by(
                fold,
                policy(Mode.OFF, FALL_2017),
                new LimitSet("d1", Limit.FOCUS_LIMIT, 4, "why", FALL_2018),
                policy(Mode.BLOCK, FALL_2018));

        assertThat(book.mode(Policy.READINESS_BEFORE_INITIAL, FALL_2017.minusDays(1)))
                .isEqualTo(Policy.READINESS_BEFORE_INITIAL.usual());
        assertThat(book.mode(Policy.READINESS_BEFORE_INITIAL, FALL_2018.minusDays(1)))
                .isEqualTo(Mode.OFF);
        assertThat(book.mode(Policy.READINESS_BEFORE_INITIAL, FALL_2018)).isEqualTo(Mode.BLOCK);
        assertThat(book.number(Limit.FOCUS_LIMIT, FALL_2018.minusDays(1))).isEqualTo(6);
        assertThat(book.number(Limit.FOCUS_LIMIT, FALL_2018)).isEqualTo(4);
    }

    @Test
    void leavesOutARuleThatWasReplacedOnItsDay() {
        RulebookState book = Told.by(fold, policy(Mode.OFF, FALL_2017), policy(Mode.BLOCK, FALL_2017));

        assertThat(book.policies())
                .singleElement()
                .satisfies(rule -> assertThat(rule.mode()).isEqualTo(Mode.BLOCK));
        assertThat(Told.stored(fold, book)).isEqualTo(book);
    }

    @Test
    void tellsForAnyDayByWhichCadenceAPracticeWasChecked() {
        RulebookState book = Told.by(
                fold,
                cadence("tfi", "spring", FALL_2017),
                cadence("boq", "spring", FALL_2017),
                cadence("tfi", "fall", FALL_2018),
                new CheckCadenceEnded("d1", "boq", "PBIS", "why", null, List.of(), FALL_2018));

        assertThat(book.cadencesOn(FALL_2018.minusDays(1)))
                .extracting(
                        Rhythm::instrument,
                        one -> one.cadence().windows().getFirst().code())
                .containsExactlyInAnyOrder(tuple("tfi", "spring"), tuple("boq", "spring"));
        assertThat(book.cadencesOn(FALL_2018))
                .extracting(
                        Rhythm::instrument,
                        one -> one.cadence().windows().getFirst().code())
                .containsExactly(tuple("tfi", "fall"));
        assertThat(book.cadencesOn(FALL_2017.minusDays(1))).isEmpty();
        assertThat(Told.stored(fold, book)).isEqualTo(book);
    }

    @Test
    void leavesOutACadenceThatWasReplacedOnItsDay() {
        RulebookState book = Told.by(fold, cadence("tfi", "spring", FALL_2017), cadence("tfi", "fall", FALL_2017));

        assertThat(book.cadences()).hasSize(1);
    }

    @Test
    void aCadenceIsCalledByItsWindowsAndByWhatItAsksFor() {
        CheckCadence cadence = new CheckCadence(
                List.of(OrganizationKind.SCHOOL),
                List.of(
                        new Window("fall", "09-01", "10-31", List.of()),
                        new Window("spring", "04-15", "06-10", List.of("tier-1", "tier-2"))),
                new Meetings(4, TeamLevel.SCHOOL),
                new Until(List.of(new Goal("tier-1", null), new Goal("tier-2", new BigDecimal("80.0"))), 3, "spring"),
                List.of("tier-3"));

        assertThat(CadenceWords.of(cadence))
                .isEqualTo(
                        "each year in fall (1 September to 31 October) and spring (15 April to 10 June, tier 1 and tier 2);"
                                + " after every 4 meetings of the school team; in spring alone once tier 1 met its criterion and"
                                + " tier 2 reached 80 percent, 3 times in a row; at first of tier 3");
    }

    private static CheckCadenceSet cadence(String instrument, String window, LocalDate day) {
        return new CheckCadenceSet(
                "d1",
                instrument,
                "PBIS",
                new CheckCadence(
                        List.of(OrganizationKind.SCHOOL),
                        List.of(new Window(window, "09-01", "10-31", List.of())),
                        null,
                        null,
                        List.of()),
                "why",
                null,
                List.of(),
                day);
    }

    private static PolicySet policy(Mode mode, LocalDate day) {
        return new PolicySet("d1", Policy.READINESS_BEFORE_INITIAL, mode, "why", day);
    }
}
