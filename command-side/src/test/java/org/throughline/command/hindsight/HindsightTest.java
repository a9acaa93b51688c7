package org.throughline.command.hindsight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.command.SubjectRules;
import org.throughline.command.concern.Concerns;
import org.throughline.command.ground.organization.OrganizationRules;
import org.throughline.command.hindsight.Hindsight.Doubt;
import org.throughline.command.implementation.readiness.ReadinessRules;
import org.throughline.command.teams.team.TeamRules;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.readiness.Dimension;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.Participant;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessAssessed;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamLineEvent.TeamMerged;

/** Entries are judged in their order, each as if it came in today behind those before it. */
class HindsightTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final Map<String, SubjectRules<?, ?>> RULES = Map.of(
            "organization",
            OrganizationRules.RULES,
            "team",
            TeamRules.RULES,
            "readiness-assessment",
            ReadinessRules.RULES);

    private final Hindsight hindsight = new Hindsight(RULES, new Concerns());

    @BeforeEach
    void begin() {
        assertThat(judged(new OrganizationRegistered("d", OrganizationKind.DISTRICT, "D", null, null, FALL_2017)))
                .isEmpty();
        assertThat(judged(formed("t"))).isEmpty();
    }

    private List<String> judged(SubjectEvent event, String... told) {
        return doubts(event, told).stream().flatMap(one -> one.codes().stream()).toList();
    }

    private List<Doubt> doubts(SubjectEvent event, String... told) {
        return hindsight.next(SubjectKey.of(event), event, "d", "d", List.of(told)).stream()
                .toList();
    }

    private static TeamFormed formed(String id) {
        return new TeamFormed(id, "d", TeamLevel.DISTRICT, id, null, List.of(), FALL_2017);
    }

    @Test
    void whatTheRulesOfItsSubjectRefuseIsTold() {
        assertThat(judged(formed("t"))).containsExactly(Hindsight.REFUSED_TODAY);
        assertThat(judged(new MemberAppointed("t", "m", "COACH", FALL_2018))).isEmpty();
    }

    @Test
    void whatLiesOutsideTheDaysOfItsUnitOrOfWhatItNamesIs() {
        assertThat(judged(new MemberAppointed("t", "m", "COACH", FALL_2017.minusDays(1))))
                .containsExactly(Hindsight.REFUSED_TODAY);
        assertThat(judged(formed("into"))).isEmpty();
        assertThat(judged(new TeamFormed("child", "d", TeamLevel.GRADE, "C", "nobody", List.of(), FALL_2018)))
                .containsExactly(Hindsight.REFUSED_TODAY);
        assertThat(judged(new TeamMerged("t", "into", "r", FALL_2018))).isEmpty();
    }

    @Test
    void anEndBeforeWhatIsThereAlreadyIs() {
        assertThat(judged(new TeamFormed("child", "d", TeamLevel.GRADE, "C", "t", List.of(), FALL_2018)))
                .isEmpty();
        List<Doubt> doubts = doubts(new TeamDissolved("t", "r", FALL_2018.minusDays(1)));
        assertThat(doubts)
                .singleElement()
                .satisfies(doubt ->
                        assertThat(doubt.why()).singleElement().asString().contains("team:child"));
    }

    @Test
    void aPolicyThatIsNotMetIsToldUnlessTheEntryDoesSoItself() {
        SubjectEvent replaced = new MemberAppointed("t", "m", "COACH", FALL_2018);
        assertThat(judged(new MemberAppointed("t", "m", "COACH", FALL_2017))).isEmpty();
        SubjectEvent putRight = new EntryCorrected("team", "t", 2, "later", new Replacement(replaced), FALL_2018);
        assertThat(judged(assessed("one", "m"))).isEmpty();
        assertThat(judged(assessed("two", "ghost"))).containsExactly("PEOPLE_HOLD_THEIR_SEATS");
        assertThat(judged(assessed("three", "ghost"), "PEOPLE_HOLD_THEIR_SEATS"))
                .isEmpty();
        assertThat(judged(putRight)).containsExactly("PEOPLE_HOLD_THEIR_SEATS");
        assertThat(judged(new EntryRetracted("team", "t", 3, "right at first", FALL_2018), "PEOPLE_HOLD_THEIR_SEATS"))
                .isEmpty();
    }

    private static ReadinessAssessed assessed(String id, String memberId) {
        return new ReadinessAssessed(
                id,
                "d",
                null,
                List.of(new Dimension("FIT", 5, 10)),
                List.of(new Participant(memberId, "COACH")),
                Finding.PARTLY,
                List.of(),
                List.of(),
                FALL_2017.plusDays(1));
    }
}
