package org.throughline.query.question.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectEvent;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.choices.decision.Stakes;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.events.direction.inquiry.GuidingAnswer;
import org.throughline.events.direction.inquiry.GuidingQuestion;
import org.throughline.events.direction.inquiry.InquiryEvent.GuidingAnswerRevised;
import org.throughline.events.direction.inquiry.InquiryEvent.GuidingQuestionAnswered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.cycle.CycleEvent.CycleStarted;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.events.implementation.cycle.CycleSize;
import org.throughline.events.implementation.cycle.Extent;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRecorded;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRepeated;
import org.throughline.events.talk.engagement.EngagementTopic;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseHeld;
import org.throughline.events.teams.pause.PauseTrigger;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Recording;
import org.throughline.query.subject.implementation.administration.AdministrationFoldTest;
import org.throughline.query.subject.implementation.measure.Measured;

/** A school that tries things, stops to ask whom it leaves out, and votes. */
class RulesOfImprovementIT {

    private static final LocalDate BEGIN = day("2016-08-01");
    private static final LocalDate DAY = day("2025-06-30");
    private static final Recording RECORDING = new Recording();
    private static final JudgedFacts FACTS = recorded();

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static JudgedFacts recorded() {
        RECORDING.add(new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "D", null, null, BEGIN), "d1", "d1");
        Stream.of(
                        new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "S", "d1", null, BEGIN),
                        new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "SLT", null, List.of(), BEGIN),
                        cycle("before", "i1", new CycleSize(null, null, Extent.FULL), "2018-09-01"),
                        cycle("again", "i1", new CycleSize(null, null, Extent.FULL), "2019-09-01"),
                        cycle("unsized", "i2", null, "2020-09-01"),
                        new CommitmentMade(
                                "s1",
                                "fair",
                                CommitmentKind.EQUITABLE_PROCESS,
                                CommitmentLevel.SCHOOL,
                                null,
                                "PRINCIPAL",
                                null,
                                null,
                                "We ask first",
                                null,
                                List.of(),
                                List.of(),
                                day("2019-01-10")),
                        pause("one", null, "2019-01-10"),
                        pause("two", "asked", "2019-06-10"),
                        pause("three", null, "2020-06-10"),
                        decision("asked", List.of("s1", "d1", "s2"), null),
                        decision("unasked", List.of("s1", "d1", "s2"), Stakes.HIGH),
                        decision("small", List.of("s1"), Stakes.LOW),
                        new GuidingQuestionAnswered(
                                "s1",
                                GuidingQuestion.REALITY,
                                answer(List.of(), List.of()),
                                null,
                                List.of(),
                                day("2017-01-10")),
                        new GuidingAnswerRevised(
                                "s1",
                                GuidingQuestion.REALITY,
                                answer(List.of(new Evidence("Referrals", null)), List.of("Families")),
                                "A year later",
                                null,
                                List.of(),
                                day("2018-01-10")),
                        AdministrationFoldTest.opened(AdministrationKind.TEAM_VOTE, 60, "PRINCIPAL"),
                        AdministrationFoldTest.counted(1, 4, null, null),
                        Measured.defined(MeasureCategory.OUTCOME, BetterWhen.HIGHER, List.of()),
                        Measured.reading("2017-05-05", "40"),
                        Measured.reading("2018-05-05", "42"),
                        engaged("evening", "2018-09-10"),
                        new EngagementRepeated(
                                "evening", EngagementDepth.NETWORK, null, List.of(), List.of(), day("2018-11-10")),
                        engaged("later", "2019-06-10"))
                .map(SubjectEvent.class::cast)
                .forEach(event -> RECORDING.add(event, "d1", "s1"));
        Stream.of(
                        new OrganizationRegistered("s9", OrganizationKind.SCHOOL, "Gone", "d1", null, BEGIN),
                        new TeamFormed("gone", "s9", TeamLevel.SCHOOL, "Gone", null, List.of(), BEGIN),
                        pause("once", "s9", "gone", null, "2017-03-01"),
                        pause("last", "s9", "gone", null, "2017-06-01"),
                        new OrganizationClosed("s9", "Too few learners", day("2017-07-01")))
                .map(SubjectEvent.class::cast)
                .forEach(event -> RECORDING.add(event, "d1", "s9"));
        return new JudgedFacts(RECORDING, DAY);
    }

    private static CycleStarted cycle(String id, String idea, @Nullable CycleSize size, String on) {
        return new CycleStarted(
                id,
                "s1",
                idea,
                Map.of("en", id),
                null,
                CyclePhase.GROUND,
                null,
                new EquityAim("FAMILY", Map.of("en", "Are asked first")),
                size,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                day(on));
    }

    private static EquityPauseHeld pause(String id, @Nullable String decision, String on) {
        return pause(id, "s1", "slt", decision, on);
    }

    private static EquityPauseHeld pause(String id, String unit, String team, @Nullable String decision, String on) {
        return new EquityPauseHeld(
                id,
                unit,
                team,
                PauseTrigger.PLANNED,
                null,
                decision,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                day(on));
    }

    private static DecisionRecorded decision(String id, List<String> units, @Nullable Stakes stakes) {
        return new DecisionRecorded(
                id,
                "s1",
                "slt",
                new Account(
                        id,
                        null,
                        DecisionStyle.SHARED,
                        null,
                        List.of("m-1", "m-2"),
                        List.of(),
                        List.of(),
                        units,
                        List.of(),
                        stakes,
                        null,
                        null),
                List.of(),
                List.of(),
                day("2020-02-01"));
    }

    private static EngagementRecorded engaged(String id, String on) {
        return new EngagementRecorded(
                id,
                "s1",
                null,
                "FAMILY",
                EngagementDepth.NETWORK,
                new EngagementTopic(null, null, null, null, null, null),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                day(on));
    }

    private static GuidingAnswer answer(List<Evidence> evidence, List<String> players) {
        return new GuidingAnswer("Here", null, null, evidence, players, List.of());
    }

    private static ListAssert<Tuple> judged(Rule rule) {
        return FACTS.judged(
                rule,
                DAY,
                one -> tuple(
                        one.fact().subject().id(),
                        one.second(),
                        one.lacks().stream().map(Lack::part).toList()));
    }

    private static Tuple of(String id, Outcome outcome, String... parts) {
        return tuple(id, outcome, List.of(parts));
    }

    @Test
    void anEquityAimRestsOnACommitmentThatLivedWhenTheCycleBegan() {
        judged(Rule.of(Policy.EQUITY_AIMS_REST_ON_A_COMMITMENT))
                .containsExactly(
                        of("unsized", Outcome.MET),
                        of("again", Outcome.MET),
                        of("before", Outcome.WARNED, "NO_LIVING_COMMITMENT"));
    }

    @Test
    void onlyTheFirstCycleOfAnIdeaHasToBeSmallAndOneOfUnknownSizeIsUnknown() {
        judged(Rule.of(Policy.FIRST_TESTS_ARE_SMALL))
                .containsExactly(
                        of("unsized", Outcome.UNKNOWN), of("before", Outcome.WARNED, "TRIED_EVERYWHERE_AT_ONCE"));
    }

    @Test
    void pausesAreJudgedByTheDaysToTheNextWhichATeamOfAClosedSchoolDoesNotOwe() {
        judged(Rule.of(Limit.EQUITY_PAUSE_EVERY_DAYS))
                .containsExactly(
                        of("three", Outcome.BEYOND, "DAYS_TO_THE_NEXT"),
                        of("two", Outcome.BEYOND, "DAYS_TO_THE_NEXT"),
                        of("one", Outcome.MET),
                        of("once", Outcome.MET));
    }

    @Test
    void contactsAreJudgedByTheDaysToTheNext() {
        judged(Rule.of(Limit.ENGAGED_AGAIN_WITHIN_DAYS))
                .containsExactly(
                        of("later", Outcome.BEYOND, "DAYS_TO_THE_NEXT"),
                        of("evening", Outcome.BEYOND, "DAYS_TO_THE_NEXT"),
                        of("evening", Outcome.MET));
        judged(Rule.of(Limit.ONGOING_FROM_CONTACTS)).containsExactly(of("later", Outcome.BEYOND, "CONTACTS_IN_A_ROW"));
    }

    @Test
    void largeDecisionsHaveAPause() {
        judged(Rule.of(Limit.LARGE_DECISION_UNITS))
                .containsExactlyInAnyOrder(
                        of("asked", Outcome.MET),
                        of("small", Outcome.MET),
                        of("unasked", Outcome.BEYOND, "LARGE_AND_NO_PAUSE"));
        judged(Rule.of(Limit.LARGE_DECISION_STAKES))
                .containsExactlyInAnyOrder(
                        of("asked", Outcome.MET),
                        of("small", Outcome.MET),
                        of("unasked", Outcome.BEYOND, "LARGE_AND_NO_PAUSE"));
    }

    @Test
    void eachAnswerToWhereWeAreIsJudgedByWhatItRestsOn() {
        judged(Rule.of(Policy.REALITY_CITES_DATA))
                .containsExactly(
                        of("s1", Outcome.MET), of("s1", Outcome.WARNED, "NO_DATA_CITED", "NOBODY_INVOLVED_NAMED"));
    }

    @Test
    void aCountThatLackedBallotsOrPeopleIsToldOf() {
        judged(Rule.of(Policy.ADMINISTRATION_HAS_QUORUM))
                .containsExactly(of("a1", Outcome.WARNED, "BALLOTS_PERCENT", "ROLES_NOT_KNOWN_TO_BE_PRESENT"));
    }

    @Test
    void aChartOfFewReadingsHasTooFewPoints() {
        judged(Rule.of(Limit.FEWEST_USEFUL_POINTS))
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.toList().subList(1, 3))
                        .containsExactly(Outcome.BEYOND, List.of("USEFUL_POINTS")));
    }
}
