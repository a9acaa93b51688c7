package org.throughline.command.ground.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.rulebook.RulebookCommand.SetLimit;
import org.throughline.command.ground.rulebook.RulebookCommand.SetPolicy;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;

class RulebookTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");

    private final FixtureConfiguration<Rulebook> rulebook = Decision.of(
            Rulebook.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2017),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2017));

    @Test
    void beginsWithTheFirstRule() {
        rulebook.givenNoPriorActivity()
                .when(new SetPolicy("d1", Policy.READINESS_BEFORE_INITIAL, Mode.BLOCK, "why", FALL_2017))
                .expectEvents(new PolicySet("d1", Policy.READINESS_BEFORE_INITIAL, Mode.BLOCK, "why", FALL_2017));
    }

    @Test
    void recordsNothingThatWasSaidAlready() {
        rulebook.given(new LimitSet("d1", Limit.FOCUS_LIMIT, 4, "why", FALL_2017))
                .when(new SetLimit("d1", Limit.FOCUS_LIMIT, 4, "again", FALL_2018))
                .expectNoEvents();
    }

    @Test
    void recordsWhatIsUsualWhenADistrictSaysSo() {
        rulebook.givenNoPriorActivity()
                .when(new SetLimit("d1", Limit.FOCUS_LIMIT, Limit.FOCUS_LIMIT.usual(), "why", FALL_2017))
                .expectEvents(new LimitSet("d1", Limit.FOCUS_LIMIT, Limit.FOCUS_LIMIT.usual(), "why", FALL_2017));
    }

    @Test
    void goesBackToWhatIsUsual() {
        rulebook.given(new LimitSet("d1", Limit.FOCUS_LIMIT, 4, "why", FALL_2017))
                .when(new SetLimit("d1", Limit.FOCUS_LIMIT, 6, "why not", FALL_2018))
                .expectEvents(new LimitSet("d1", Limit.FOCUS_LIMIT, 6, "why not", FALL_2018));
    }

    @Test
    void isADistrictsAlone() {
        rulebook.givenNoPriorActivity()
                .when(new SetLimit("s1", Limit.FOCUS_LIMIT, 4, "why", FALL_2017))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void aRuleThatIsRecordedLateHasSomebodyWhoStandsForIt() {
        SetPolicy set = new SetPolicy("d1", Policy.READINESS_BEFORE_INITIAL, Mode.OFF, "why", FALL_2017);
        PolicySet late = new PolicySet(
                "d1",
                Policy.READINESS_BEFORE_INITIAL,
                Mode.OFF,
                "why",
                null,
                List.of("RULES_ARE_SET_IN_TIME"),
                FALL_2017);
        rulebook.givenNoPriorActivity()
                .when(set, Map.of(EventSourced.TODAY, FALL_2017.plusDays(31)))
                .expectEvents(new PolicySet("d1", Policy.READINESS_BEFORE_INITIAL, Mode.OFF, "why", FALL_2017));
        rulebook.givenNoPriorActivity()
                .when(set, Map.of(EventSourced.TODAY, FALL_2017.plusDays(32)))
                .expectEvents(late);
        rulebook.givenNoPriorActivity()
                .when(
                        new SetLimit("d1", Limit.FOCUS_LIMIT, 5, "why", "m-1", FALL_2017),
                        Map.of(EventSourced.TODAY, FALL_2018))
                .expectEvents(new LimitSet("d1", Limit.FOCUS_LIMIT, 5, "why", "m-1", List.of(), FALL_2017));
        rulebook.given(new PolicySet("d1", Policy.RULES_ARE_SET_IN_TIME, Mode.BLOCK, "why", FALL_2017))
                .when(set, Map.of(EventSourced.TODAY, FALL_2018))
                .expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
    }

    @Test
    void aRuleHoldsFromItsDayOnAndNotTheDayBefore() {
        Peers peers =
                new Peers((subject, after) -> Stream.of(new LimitSet("d1", Limit.FOCUS_LIMIT, 4, "why", FALL_2018))
                        .skip(after));

        assertThat(Rulebooks.on(peers, "d1", FALL_2018.minusDays(1)).number(Limit.FOCUS_LIMIT))
                .isEqualTo(6);
        assertThat(Rulebooks.on(peers, "d1", FALL_2018).number(Limit.FOCUS_LIMIT))
                .isEqualTo(4);
        assertThat(Rulebooks.on(peers, null, FALL_2018).number(Limit.FOCUS_LIMIT))
                .isEqualTo(6);
    }
}
