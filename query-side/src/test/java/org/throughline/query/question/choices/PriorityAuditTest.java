package org.throughline.query.question.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectEvent;
import org.throughline.events.choices.focus.FocusLinks;
import org.throughline.events.choices.focus.FocusPortfolioEvent;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaAdded;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaLinked;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaRetired;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaWithdrawn;
import org.throughline.events.choices.resource.Amount;
import org.throughline.events.choices.resource.ResourceEvent;
import org.throughline.events.choices.resource.ResourceEvent.ResourceAllocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceReallocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceWithdrawn;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceTarget;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.events.choices.resource.Serves;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.query.EffectiveFold;
import org.throughline.query.SubjectKind;
import org.throughline.query.Told;
import org.throughline.query.question.choices.PriorityAnswer.AreaShare;
import org.throughline.query.question.choices.PriorityAnswer.Part;
import org.throughline.query.question.choices.PriorityAnswer.PracticePriority;
import org.throughline.query.question.choices.PriorityAnswer.Recorded;
import org.throughline.query.question.choices.PriorityAnswer.StatedArea;
import org.throughline.query.question.choices.PriorityAnswer.Tie;
import org.throughline.query.question.choices.PriorityAnswer.UnitResources;
import org.throughline.query.question.choices.PriorityAnswer.Unstated;
import org.throughline.query.question.choices.PriorityAudit.Known;
import org.throughline.query.subject.choices.focus.FocusPortfolioFold;
import org.throughline.query.subject.choices.resource.ResourceFold;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.teams.meeting.Whether;

class PriorityAuditTest {

    private static final LocalDate D0 = LocalDate.parse("2018-08-01");
    private static final LocalDate D1 = LocalDate.parse("2018-09-01");
    private static final LocalDate D2 = LocalDate.parse("2018-10-01");
    private static final FocusPortfolioEvent READING = added("reading", List.of("MTSS"), List.of());
    private static final FocusPortfolioEvent CALM = added("calm", List.of("PBIS"), List.of("plan-1"));

    private final List<SubjectEvent> recorded = new ArrayList<>();

    @Test
    void sharesOutEachUnitByItself() {
        tell(READING, CALM);
        tell(money("books", "6000", names("reading", null)), money("visits", "2000", names(null, "PBIS")));
        tell(posts("coach", "1", names(null, "PBIS")), posts("aide", "2", names("reading", null)));
        Recorded money = together(ResourceKind.BUDGET);
        assertThat(money.recorded()).isEqualByComparingTo("8000");
        assertThat(money.areas()).containsExactly(share("reading", "6000", "75.0"), share("calm", "2000", "25.0"));
        assertThat(together(ResourceKind.STAFFING).areas())
                .containsExactly(share("reading", "2", "66.7"), share("calm", "1", "33.3"));
    }

    @Test
    void tellsWhatIsTiedToSomethingElseFromWhatIsTiedToNothing() {
        tell(READING);
        tell(
                money("books", "5000", names("reading", null)),
                money("tablets", "4000", names("tablets", "ONE_TO_ONE")),
                money("paper", "1000", names(null, null)));
        Recorded money = together(ResourceKind.BUDGET);
        assertThat(money.toOtherThings()).isEqualTo(part("4000", "40.0", 1));
        assertThat(money.toNothingNamed()).isEqualTo(part("1000", "10.0", 1));
        assertThat(on(D2).resourcedUnstated())
                .containsExactly(
                        new Unstated(Tie.FOCUS_AREA, "tablets", List.of("d1/tablets")),
                        new Unstated(Tie.PRACTICE, "ONE_TO_ONE", List.of("d1/tablets")));
    }

    @Test
    void goesByTheAreaNamedBeforeThePracticeAndThePlan() {
        tell(READING, CALM);
        tell(
                money("named", "1", names("reading", "PBIS")),
                money("gone", "2", names("tablets", "PBIS")),
                money("planned", "4", new Serves(null, "plan-1", "S1", null)));
        assertThat(together(ResourceKind.BUDGET).areas())
                .extracting(AreaShare::amount)
                .containsExactly(new BigDecimal("1"), new BigDecimal("6"));
    }

    @Test
    void doesNotDivideWhatSeveralAreasShare() {
        tell(READING, CALM, added("data", List.of("MTSS"), List.of()));
        tell(money("licenses", "3000", names(null, "MTSS")), money("books", "1000", names("reading", null)));
        assertThat(together(ResourceKind.BUDGET).areas())
                .containsExactly(
                        new AreaShare(
                                "reading", new BigDecimal("4000"), new BigDecimal("100.0"), new BigDecimal("3000")),
                        share("calm", "0", "0.0"),
                        new AreaShare("data", new BigDecimal("3000"), new BigDecimal("75.0"), new BigDecimal("3000")));
    }

    @Test
    void namesWhatHasPriorityByWordOnly() {
        tell(READING, CALM);
        tell(money("books", "5000", names("reading", null)));
        PriorityAnswer answer = on(D2);
        assertThat(answer.statedUnresourced()).containsExactly("calm");
        assertThat(answer.areas()).extracting(StatedArea::resourced).containsExactly(Whether.YES, Whether.NO);
        assertThat(answer.areas().getFirst().kinds()).containsExactly(ResourceKind.BUDGET);
    }

    @Test
    void saysWhetherAFocusAreaContainsThePracticeAndWhetherItIsGivenAnything() {
        tell(READING);
        tell(new StageEntered("d1", "PBIS", Stage.INITIAL, List.of(), D1));
        tell(money("books", "5000", names("reading", null)));
        assertThat(on(D2).practices())
                .containsExactly(
                        new PracticePriority(
                                "MTSS", List.of(), Whether.YES, List.of("reading"), Whether.YES, kinds("BUDGET")),
                        new PracticePriority("PBIS", List.of("d1"), Whether.NO, List.of(), Whether.NO, List.of()));
    }

    @Test
    void knowsNoShareOfAKindOfWhichNothingWasInForce() {
        tell(READING);
        tell(
                money("books", "5000", names("reading", null)),
                new ResourceWithdrawn("d1", "books", "Grant ended", "All", D2));
        assertThat(on(D2.minusDays(1)).nothingRecorded()).doesNotContain(ResourceKind.BUDGET);
        PriorityAnswer after = on(D2);
        assertThat(after.together()).isEmpty();
        assertThat(after.nothingRecorded()).containsExactly(ResourceKind.values());
        assertThat(after.statedUnresourced()).containsExactly("reading");
    }

    @Test
    void hasNoPercentOfAmountsThatComeToNothing() {
        tell(READING);
        tell(money("books", "0", names("reading", null)));
        assertThat(together(ResourceKind.BUDGET).areas().getFirst().percentOfRecorded())
                .isNull();
        assertThat(together(ResourceKind.BUDGET).toNothingNamed().percentOfRecorded())
                .isNull();
    }

    @Test
    void doesNotTakeWhatWasNeverRecordedForNothing() {
        tell(READING);
        PriorityAnswer withoutLedger = on(D2);
        assertThat(withoutLedger.recordedSince()).isNull();
        assertThat(withoutLedger.areas()).extracting(StatedArea::resourced).containsExactly(Whether.UNKNOWN);
        assertThat(withoutLedger.statedUnresourced()).isEmpty();
        recorded.clear();
        tell(money("books", "5000", names(null, "MTSS")));
        PriorityAnswer withoutPortfolio = on(D2);
        assertThat(withoutPortfolio.statedSince()).isNull();
        assertThat(withoutPortfolio.practices())
                .extracting(PracticePriority::stated)
                .containsExactly(Whether.UNKNOWN);
        assertThat(withoutPortfolio.together().getFirst().toOtherThings()).isNull();
        assertThat(withoutPortfolio.resourcedUnstated()).isEmpty();
    }

    @Test
    void statesAnAreaFromItsFirstDayToTheDayBeforeItsEnd() {
        tell(READING, new FocusAreaRetired("d1", "reading", "Done", null, null, D2));
        assertThat(on(D1.minusDays(1)).statedSince()).isNull();
        assertThat(on(D1).areas()).hasSize(1);
        assertThat(on(D2.minusDays(1)).areas()).hasSize(1);
        assertThat(on(D2).areas()).isEmpty();
        assertThat(on(D2).statedSince()).isEqualTo(D1);
    }

    @Test
    void neverStatedAnAreaThatWasWithdrawn() {
        tell(READING, new FocusAreaWithdrawn("d1", "reading", "Minutes misread", D1));
        assertThat(on(D2).areas()).isEmpty();
        assertThat(on(D2).statedSince()).isNull();
    }

    @Test
    void linksAPracticeFromTheDayItWasLinked() {
        tell(added("calm", List.of(), List.of()));
        tell(new FocusAreaLinked("d1", "calm", new FocusLinks(List.of(), List.of("PBIS"), List.of()), D2));
        tell(money("visits", "2000", names(null, "PBIS")));
        assertThat(on(D2.minusDays(1)).statedUnresourced()).containsExactly("calm");
        assertThat(on(D2).statedUnresourced()).isEmpty();
    }

    @Test
    void addsUpDistrictAndSchoolsAndShowsEachLedger() {
        tell(READING);
        tell(money("books", "3000", names("reading", null)), inSchool("more-books", "1000"));
        PriorityAnswer answer = on(D2);
        assertThat(answer.together().getFirst().recorded()).isEqualByComparingTo("4000");
        assertThat(answer.units()).extracting(UnitResources::organizationId).containsExactly("d1", "s1");
    }

    @Test
    void countsNothingOfASchoolThatHasClosed() {
        tell(READING);
        tell(inSchool("more-books", "1000"));
        tell(new OrganizationClosed("s1", "Too few children", D2));
        assertThat(on(D2.minusDays(1)).units()).hasSize(1);
        assertThat(on(D2).units()).isEmpty();
    }

    /** Recorded in order: what was known before the correction, and what is known since, of the same day. */
    @Test
    void answersForOneDayBeforeAndAfterACorrection() {
        tell(READING, CALM);
        tell(money("books", "6000", names("reading", null)), money("visits", "2000", names(null, "PBIS")));
        assertThat(together(ResourceKind.BUDGET).areas().getFirst().percentOfRecorded())
                .isEqualByComparingTo("75.0");
        tell(new ResourceReallocated(
                "d1", "books", dollars("2000"), "Books", ResourceTarget.SCHOOLS, null, "Misread", null, D1));
        assertThat(together(ResourceKind.BUDGET).areas().getFirst().percentOfRecorded())
                .isEqualByComparingTo("50.0");
        tell(new FocusAreaWithdrawn("d1", "calm", "Never decided", D1));
        assertThat(together(ResourceKind.BUDGET).areas())
                .extracting(AreaShare::area)
                .containsExactly("reading");
        assertThat(together(ResourceKind.BUDGET).toOtherThings()).isEqualTo(part("2000", "50.0", 1));
    }

    private void tell(SubjectEvent... events) {
        recorded.addAll(List.of(events));
    }

    private Recorded together(ResourceKind kind) {
        return on(D2).together().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private PriorityAnswer on(LocalDate day) {
        Known known = new Known(
                told(new FocusPortfolioFold(), "d1", day),
                both(new ResourceFold(), day),
                both(new StageFold(), day),
                List.of(unit("d1", OrganizationKind.DISTRICT, day), unit("s1", OrganizationKind.SCHOOL, day)));
        return PriorityAudit.answer(known, day);
    }

    private OrganizationState unit(String id, OrganizationKind kind, LocalDate day) {
        List<OrganizationEvent> events = new ArrayList<>(
                List.of(new OrganizationRegistered(id, kind, id, id.equals("d1") ? null : "d1", null, D0)));
        recorded.stream()
                .filter(OrganizationClosed.class::isInstance)
                .map(OrganizationClosed.class::cast)
                .filter(end ->
                        end.organizationId().equals(id) && !end.effectiveOn().isAfter(day))
                .forEach(events::add);
        return Told.by(new OrganizationFold(), events);
    }

    private <S> List<S> both(SubjectKind<S, ?> kind, LocalDate day) {
        List<S> states = new ArrayList<>();
        for (String id : List.of("d1", "s1")) {
            S state = told(kind, id, day);
            if (state != null) {
                states.add(state);
            }
        }
        return states;
    }

    private <S> @Nullable S told(SubjectKind<S, ?> kind, String unit, LocalDate day) {
        EffectiveFold<S, ?> fold = new EffectiveFold<>(kind);
        recorded.stream()
                .filter(kind.family()::isInstance)
                .filter(event -> event.subjectId().startsWith(unit))
                .filter(event -> !event.effectiveOn().isAfter(day))
                .forEach(event -> fold.add(Told.recorded(event)));
        return fold.state().orElse(null);
    }

    private static FocusAreaAdded added(String code, List<String> practices, List<String> plans) {
        FocusLinks links = new FocusLinks(plans, practices, List.of());
        return new FocusAreaAdded("d1", code, Map.of("en", code), "Why", links, 6, List.of(), D1);
    }

    private static Serves names(@Nullable String area, @Nullable String practice) {
        return new Serves(practice, null, null, area);
    }

    private static ResourceEvent money(String code, String amount, Serves serves) {
        return allocated("d1", code, ResourceKind.BUDGET, dollars(amount), serves);
    }

    private static ResourceEvent inSchool(String code, String amount) {
        return allocated("s1", code, ResourceKind.BUDGET, dollars(amount), names("reading", null));
    }

    private static ResourceEvent posts(String code, String amount, Serves serves) {
        Amount posts = new Amount(new BigDecimal(amount), ResourceUnit.FTE);
        return allocated("d1", code, ResourceKind.STAFFING, posts, serves);
    }

    private static ResourceAllocated allocated(
            String organizationId, String code, ResourceKind kind, Amount amount, Serves serves) {
        return new ResourceAllocated(
                organizationId, code, kind, amount, "What for", ResourceTarget.CAPACITY, List.of(), serves, null, D1);
    }

    private static Amount dollars(String amount) {
        return new Amount(new BigDecimal(amount), ResourceUnit.USD);
    }

    private static AreaShare share(String area, String amount, String percent) {
        return new AreaShare(area, new BigDecimal(amount), new BigDecimal(percent), BigDecimal.ZERO);
    }

    private static Part part(String amount, String percent, int allocations) {
        return new Part(new BigDecimal(amount), new BigDecimal(percent), allocations);
    }

    private static List<ResourceKind> kinds(String kind) {
        return List.of(ResourceKind.valueOf(kind));
    }
}
