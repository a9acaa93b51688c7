package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.resource.Amount;
import org.throughline.events.choices.resource.ResourceEvent.ResourceAllocated;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceTarget;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.events.choices.resource.Serves;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.coaching.CoachOrigin;
import org.throughline.events.implementation.coaching.CoachingEvent;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachAssigned;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingEnded;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingVisitRecorded;
import org.throughline.events.implementation.coaching.CoachingProcess;
import org.throughline.events.implementation.coaching.Delivered;
import org.throughline.events.implementation.coaching.DeliveredItem;
import org.throughline.events.implementation.coaching.ServicePlan;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.support.SupportEvent;
import org.throughline.events.implementation.support.SupportEvent.SupportHeld;
import org.throughline.events.implementation.support.SupportEvent.SupportScheduled;
import org.throughline.events.implementation.support.SupportKind;
import org.throughline.events.implementation.support.SupportTerms;
import org.throughline.events.talk.exchange.ExchangeEvent;
import org.throughline.events.talk.exchange.ExchangeEvent.AdviceGiven;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackAddressed;
import org.throughline.events.talk.exchange.FeedbackOutcome;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.SupportSpans.Span;
import org.throughline.query.question.implementation.SupportsAnswer.Advice;
import org.throughline.query.question.implementation.SupportsAnswer.Kind;
import org.throughline.query.question.implementation.SupportsAnswer.Lapse;
import org.throughline.query.question.implementation.SupportsAnswer.OfPractice;
import org.throughline.query.question.implementation.SupportsAnswer.OfYear;
import org.throughline.query.question.implementation.SupportsAnswer.Quality;
import org.throughline.query.question.implementation.SupportsAnswer.Support;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.subject.choices.resource.ResourceFold;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.coaching.CoachingFold;
import org.throughline.query.subject.implementation.coaching.CoachingState;
import org.throughline.query.subject.implementation.fidelity.FidelityFold;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.support.StaffSupportState;
import org.throughline.query.subject.implementation.support.StaffSupportState.Standing;
import org.throughline.query.subject.implementation.support.SupportFold;
import org.throughline.query.subject.talk.exchange.ExchangeFold;
import org.throughline.query.subject.talk.exchange.ExchangeState;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;

/** What was in place on a day, what lapsed, what was advised and how well coaching was done. */
class SupportsTest {

    private static final LocalDate BEGIN = LocalDate.parse("2017-09-01");
    private static final LocalDate LEFT = LocalDate.parse("2018-02-01");
    private static final LocalDate DAY = LocalDate.parse("2018-06-01");

    private final List<StaffSupportState> learning = new ArrayList<>();
    private final List<CoachingState> coaching = new ArrayList<>();
    private final List<ResourceLedgerState> ledgers = new ArrayList<>();
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate dissolvedOn;

    @Test
    void whatWasHeldOrVisitedIsInPlaceAndWhatIsScheduledIsPromised() {
        learning.add(learning("x1", "s1", BEGIN, null, BEGIN));
        learning.add(learning("x2", "s1", BEGIN, null));
        coaching.add(coached(visit("v1", BEGIN.plusDays(9), 60)));
        assertThat(practice(DAY).inPlace()).containsExactly(Kind.COACHING, Kind.LEARNING);
        assertThat(practice(DAY).missing()).containsExactly(Kind.RESOURCES, Kind.TIME);
        assertThat(supports(DAY).inPlace())
                .extracting(Support::subject, Support::standing)
                .containsExactly(
                        tuple("coaching-record:t1", Standing.IN_PLACE),
                        tuple("staff-support:x1", Standing.IN_PLACE),
                        tuple("staff-support:x2", Standing.NOT_BEGUN));
    }

    @Test
    void whatAnOrganizationAboveHasCountsWhereItMeansTheSchool() {
        ledgers.add(ledger("d1", List.of(), ResourceKind.BUDGET));
        assertThat(practice(DAY))
                .returns(List.of(Kind.RESOURCES), OfPractice::fromAbove)
                .returns(List.of(), OfPractice::inPlace);
        ledgers.set(0, ledger("d1", List.of("s9"), ResourceKind.BUDGET));
        assertThat(practice(DAY).missing()).contains(Kind.RESOURCES);
        ledgers.set(0, ledger("d1", List.of("s1"), ResourceKind.TIME));
        assertThat(practice(DAY).fromAbove()).containsExactly(Kind.TIME);
    }

    @Test
    void whatIsForATeamAboveIsNotForTheSchoolAndWhatIsForAllStaffIs() {
        learning.add(learning("x1", "d1", List.of(), List.of("dlt"), BEGIN, null, BEGIN));
        assertThat(practice(DAY).missing()).contains(Kind.LEARNING);
        learning.add(learning("x2", "d1", List.of(), List.of("t1"), BEGIN, null, BEGIN));
        assertThat(practice(DAY).fromAbove()).containsExactly(Kind.LEARNING);
        learning.set(1, learning("x2", "d1", BEGIN, null, BEGIN));
        assertThat(practice(DAY).fromAbove()).containsExactly(Kind.LEARNING);
    }

    @Test
    void aCoachWhoLeavesInTheMiddleOfAYearLeavesALapseUntilAnotherComes() {
        coaching.add(coached(visit("v1", BEGIN.plusDays(9), 60), new CoachingEnded("t1", "a1", "Left", LEFT)));
        assertThat(lapses(DAY))
                .singleElement()
                .returns(Kind.COACHING, Lapse::kind)
                .returns(LEFT, Lapse::from)
                .returns(null, Lapse::until)
                .returns(121L, Lapse::days)
                .returns(false, Lapse::promised);
        assertThat(lapses(LEFT.minusDays(1))).isEmpty();
        learning.add(learning("x1", "s1", BEGIN, LEFT.minusDays(1), BEGIN));
        learning.add(learning("x2", "s1", LEFT, null, LEFT));
        assertThat(lapses(DAY)).as("one learning follows on the other").hasSize(1);
    }

    @Test
    void aLapseThatWasFilledTellsHowLongItWasAndAPromiseFillsNone() {
        learning.add(learning("x1", "s1", BEGIN, BEGIN, BEGIN));
        learning.add(learning("x2", "s1", LEFT, LEFT, LEFT));
        learning.add(learning("x3", "s1", DAY, null));
        assertThat(lapses(DAY))
                .extracting(Lapse::from, Lapse::until, Lapse::days, Lapse::promised)
                .containsExactly(
                        tuple(LEFT.plusDays(1), null, 120L, true), tuple(BEGIN.plusDays(1), LEFT, 152L, false));
    }

    @Test
    void whatEndedWithItsOrganizationOrItsTeamIsNotInPlaceAnyMore() {
        coaching.add(coached(visit("v1", BEGIN.plusDays(9), 60)));
        learning.add(learning("x1", "s1", BEGIN, null, BEGIN));
        dissolvedOn = LEFT;
        assertThat(supports(DAY).inPlace()).extracting(Support::kind).containsExactly(Kind.LEARNING);
        closedOn = LEFT;
        assertThat(supports(DAY).inPlace()).isEmpty();
        assertThat(supports(LEFT.minusDays(1)).inPlace()).hasSize(2);
    }

    @Test
    void adviceThatNobodyAnsweredComesFirstAndTellsThatTheCoachHasLeft() {
        CoachingState record = coached(new CoachingEnded("t1", "a1", "Left", LEFT));
        List<Advice> advice = supports(DAY)
                .advice(
                        List.of(
                                advised(
                                        "x1",
                                        new FeedbackAddressed(
                                                "x1",
                                                null,
                                                FeedbackOutcome.CHANGED_PRACTICE,
                                                null,
                                                null,
                                                null,
                                                null,
                                                List.of(),
                                                BEGIN.plusDays(40))),
                                advised("x2")),
                        Map.of("t1", record));
        assertThat(advice)
                .extracting(Advice::exchangeId, Advice::days, Advice::coachLeft, Advice::toLeader)
                .containsExactly(tuple("x2", 243L, true, true), tuple("x1", 10L, false, true));
        assertThat(advice.getLast().outcome()).isEqualTo(FeedbackOutcome.CHANGED_PRACTICE);
    }

    @Test
    void coachingIsAsMeantByYesOfYesAndNoWhateverDidNotApply() {
        CoachingState record = coached(
                visit("v1", BEGIN.plusDays(9), 60, Delivered.YES, Delivered.NO, Delivered.NOT_APPLICABLE),
                visit("v2", BEGIN.plusDays(40), null, Delivered.YES, Delivered.YES));
        OfYear year = new CoachingYears(new SchoolYears(MonthDay.of(7, 1)), List.of())
                .of(List.of(record))
                .getFirst();
        assertThat(year)
                .returns(LocalDate.parse("2017-07-01"), OfYear::year)
                .returns(2, OfYear::visits)
                .returns(60, OfYear::minutes)
                .returns(1, OfYear::minutesUnknown)
                .returns(12, OfYear::visitsMeant)
                .returns(1, OfYear::notApplicable)
                .returns(new BigDecimal("75.0"), OfYear::percent)
                .returns(new BigDecimal("100.0"), OfYear::continuity)
                .returns(null, OfYear::checkId);
    }

    @Test
    void fidelityBesideCoachingIsOfTheLastCheckThatScoresThePractice() {
        LocalDate checked = LocalDate.parse("2018-05-10");
        List<FidelityState> checks = List.of(
                check("scored", new Score("tier-1", 20, 30, null, null), checked),
                check("of-leaders", null, checked.plusDays(6)));
        assertThat(new CoachingYears(new SchoolYears(MonthDay.of(7, 1)), checks)
                        .of(List.of(coached(visit("v1", BEGIN.plusDays(9), null))))
                        .getFirst())
                .returns("scored", OfYear::checkId)
                .returns(checked, OfYear::checkedOn);
    }

    private static FidelityState check(String id, @Nullable Score score, LocalDate on) {
        return Told.by(
                new FidelityFold(),
                new FidelityCheckRecorded(
                        id,
                        "s1",
                        "PBIS",
                        "tfi",
                        "2.1",
                        RaterKind.SELF,
                        List.of("tier-1"),
                        Map.of(),
                        score == null ? List.of() : List.of(score),
                        null,
                        List.of(),
                        on));
    }

    @Test
    void beforeAnybodyLookedTheFidelityOfCoachingIsUnknown() {
        assertThat(new CoachingYears(new SchoolYears(MonthDay.of(7, 1)), List.of())
                        .of(List.of(coached(visit("v1", BEGIN.plusDays(9), null))))
                        .getFirst())
                .returns(null, OfYear::percent)
                .returns(null, OfYear::minutes);
    }

    @Test
    void learningIsOngoingFromTheSecondTimeOn() {
        List<Quality> quality = Supports.quality(
                List.of(
                        learning("x1", "s1", BEGIN, null, BEGIN, BEGIN.plusDays(70)),
                        learning("x2", "s1", LEFT, LEFT, LEFT),
                        learning("x3", "s1", DAY.plusDays(1), null)),
                DAY);
        assertThat(quality)
                .extracting(Quality::supportId, Quality::ongoing, Quality::span, Quality::coDesigned)
                .containsExactly(tuple("x2", false, 0L, null), tuple("x1", true, 70L, null));
    }

    private OfPractice practice(LocalDate day) {
        return supports(day).practices(List.of(track())).getFirst();
    }

    private List<Lapse> lapses(LocalDate day) {
        return supports(day).lapses(List.of(track()));
    }

    private Supports supports(LocalDate day) {
        List<Span> spans = new SupportSpans(
                        day, Map.of("s1", school(), "d1", district()), id -> id.equals("t1") ? team() : null)
                .of(learning, coaching, ledgers);
        return new Supports(day, spans, learning, unit -> unit.equals("s1") ? List.of("s1", "d1") : List.of(unit));
    }

    private OrganizationState school() {
        OrganizationRegistered registered =
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGIN);
        return closedOn == null
                ? Told.by(new OrganizationFold(), registered)
                : Told.by(new OrganizationFold(), registered, new OrganizationClosed("s1", "Too small", closedOn));
    }

    private static OrganizationState district() {
        return Told.by(
                new OrganizationFold(),
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGIN));
    }

    private TeamState team() {
        TeamFormed formed =
                new TeamFormed("t1", "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.IMPLEMENTATION), BEGIN);
        return dissolvedOn == null
                ? Told.by(new TeamFold(), formed)
                : Told.by(new TeamFold(), formed, new TeamDissolved("t1", "Too few", dissolvedOn));
    }

    private static StageState track() {
        return Told.by(new StageFold(), new StageEntered("s1", "PBIS", Stage.INITIAL, List.of(), BEGIN));
    }

    private static StaffSupportState learning(
            String id, String unit, LocalDate starts, @Nullable LocalDate ends, LocalDate... held) {
        return learning(id, unit, List.of("EDUCATOR"), List.of(), starts, ends, held);
    }

    private static StaffSupportState learning(
            String id,
            String unit,
            List<String> groups,
            List<String> teams,
            LocalDate starts,
            @Nullable LocalDate ends,
            LocalDate... held) {
        List<SupportEvent> events = new ArrayList<>();
        SupportTerms terms = new SupportTerms(
                Map.of("en", "Learning"),
                SupportKind.LEARNING,
                null,
                "PBIS",
                null,
                null,
                null,
                List.of(),
                groups,
                teams,
                null,
                starts,
                ends,
                null,
                null,
                null,
                null,
                List.of());
        events.add(new SupportScheduled(id, unit, terms, List.of(), BEGIN));
        for (LocalDate day : held) {
            events.add(new SupportHeld(id, day.toString(), 60, null, List.of(), day));
        }
        return Told.by(new SupportFold(), events);
    }

    private static CoachingState coached(CoachingEvent... more) {
        List<CoachingEvent> events = new ArrayList<>();
        events.add(new CoachAssigned(
                "t1",
                "a1",
                "s1",
                "m-1",
                CoachOrigin.INTERNAL,
                null,
                "PBIS",
                new ServicePlan(null, null, List.of(), 12, null, List.of()),
                List.of(),
                List.of(),
                BEGIN));
        events.addAll(List.of(more));
        return Told.by(new CoachingFold(), events);
    }

    private static CoachingVisitRecorded visit(
            String id, LocalDate day, @Nullable Integer minutes, Delivered... delivered) {
        List<DeliveredItem> items = new ArrayList<>();
        for (Delivered one : delivered) {
            items.add(new DeliveredItem("ITEM_" + items.size(), one));
        }
        return new CoachingVisitRecorded(
                "t1", "a1", id, minutes, null, List.of(CoachingProcess.OBSERVATION), List.of(), items, null, day);
    }

    private static ResourceLedgerState ledger(String unit, List<String> schools, ResourceKind kind) {
        return Told.by(
                new ResourceFold(),
                new ResourceAllocated(
                        unit,
                        "code",
                        kind,
                        new Amount(BigDecimal.TEN, ResourceUnit.DAYS),
                        "Purpose",
                        ResourceTarget.SCHOOLS,
                        schools,
                        new Serves("PBIS", null, null, null),
                        null,
                        List.of(),
                        BEGIN));
    }

    private static ExchangeState advised(String id, ExchangeEvent... more) {
        List<ExchangeEvent> events = new ArrayList<>();
        events.add(new AdviceGiven(
                id, "t1", "a1", "t1", "m-2", MessageDirection.ACROSS, null, List.of(), BEGIN.plusDays(30)));
        events.addAll(List.of(more));
        return Told.by(new ExchangeFold(), events);
    }
}
