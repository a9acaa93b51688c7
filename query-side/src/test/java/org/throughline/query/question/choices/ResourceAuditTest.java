package org.throughline.query.question.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.throughline.query.subject.choices.resource.ResourceTold.DECEMBER;
import static org.throughline.query.subject.choices.resource.ResourceTold.NOVEMBER;
import static org.throughline.query.subject.choices.resource.ResourceTold.OCTOBER;
import static org.throughline.query.subject.choices.resource.ResourceTold.SEPTEMBER;
import static org.throughline.query.subject.choices.resource.ResourceTold.allocated;
import static org.throughline.query.subject.choices.resource.ResourceTold.moved;
import static org.throughline.query.subject.choices.resource.ResourceTold.used;
import static org.throughline.query.subject.choices.resource.ResourceTold.withdrawn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.resource.ResourceEvent;
import org.throughline.events.choices.resource.ResourceEvent.ScheduleChanged;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallReported;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallResolved;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceTarget;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.events.choices.resource.ShortfallKind;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.query.EffectiveFold;
import org.throughline.query.Told;
import org.throughline.query.question.choices.ResourceAnswer.Backing;
import org.throughline.query.question.choices.ResourceAnswer.Balance;
import org.throughline.query.question.choices.ResourceAnswer.Cut;
import org.throughline.query.question.choices.ResourceAnswer.Gap;
import org.throughline.query.question.choices.ResourceAnswer.GapKind;
import org.throughline.query.question.choices.ResourceAnswer.InPlace;
import org.throughline.query.question.choices.ResourceAnswer.Known;
import org.throughline.query.question.choices.ResourceAnswer.OpenShortfall;
import org.throughline.query.question.choices.ResourceAnswer.Priority;
import org.throughline.query.question.choices.ResourceAnswer.Share;
import org.throughline.query.question.choices.ResourceAnswer.Total;
import org.throughline.query.subject.choices.resource.ResourceFold;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;
import org.throughline.query.subject.choices.resource.ResourceTold;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.implementation.stage.StageState;

class ResourceAuditTest {

    private static final ResourceEvent COACH =
            allocated("coach", ResourceKind.STAFFING, "1", ResourceUnit.FTE, null, SEPTEMBER);
    private static final ResourceEvent GRANT =
            allocated("grant", ResourceKind.BUDGET, "5000", ResourceUnit.USD, null, SEPTEMBER);

    @Test
    void showsWhatRanOnTheDayAndNothingElse() {
        ResourceEvent[] told = {COACH, withdrawn("coach", NOVEMBER), GRANT};
        assertThat(on(OCTOBER, told).inPlace()).extracting(InPlace::code).containsExactly("coach", "grant");
        assertThat(on(NOVEMBER, told).inPlace()).extracting(InPlace::code).containsExactly("grant");
        assertThat(on(SEPTEMBER.minusDays(1)).inPlace()).isEmpty();
    }

    @Test
    void addsUpAmountsOfOneUnitOnly() {
        ResourceAnswer answer = on(
                OCTOBER,
                COACH,
                allocated("aide", ResourceKind.STAFFING, "0.5", ResourceUnit.FTE, null, SEPTEMBER),
                allocated("tutors", ResourceKind.STAFFING, "12", ResourceUnit.HOURS_PER_WEEK, null, SEPTEMBER),
                GRANT);
        assertThat(answer.totals())
                .extracting(Total::unit, total -> total.amount().toPlainString(), Total::allocations)
                .containsExactly(
                        tuple(ResourceUnit.USD, "5000", 1),
                        tuple(ResourceUnit.FTE, "1.5", 2),
                        tuple(ResourceUnit.HOURS_PER_WEEK, "12", 1));
    }

    @Test
    void tellsAKindThatLapsedFromOneThatWasNeverRecorded() {
        List<Gap> gaps =
                on(DECEMBER, COACH, withdrawn("coach", NOVEMBER), GRANT).gaps();
        assertThat(gaps)
                .containsExactly(
                        new Gap("d1", ResourceKind.STAFFING, GapKind.LAPSED, NOVEMBER, null),
                        new Gap("d1", ResourceKind.SCHEDULE, GapKind.NEVER_RECORDED, null, null),
                        new Gap("d1", ResourceKind.LEARNING, GapKind.NEVER_RECORDED, null, null));
    }

    @Test
    void hasAGapFromTheVeryDayOfTheEndToTheDayBeforeTheNextBeginning() {
        ResourceEvent[] told = {
            allocated("one", ResourceKind.BUDGET, "1", ResourceUnit.USD, OCTOBER, SEPTEMBER),
            allocated("two", ResourceKind.BUDGET, "1", ResourceUnit.USD, null, NOVEMBER)
        };
        assertThat(budgetGaps(on(OCTOBER.minusDays(1), told))).isEmpty();
        assertThat(budgetGaps(on(OCTOBER, told)))
                .containsExactly(new Gap("d1", ResourceKind.BUDGET, GapKind.LAPSED, OCTOBER, null));
        assertThat(budgetGaps(on(DECEMBER, told)))
                .containsExactly(new Gap("d1", ResourceKind.BUDGET, GapKind.LAPSED, OCTOBER, NOVEMBER));
        assertThat(budgetGaps(on(
                        DECEMBER,
                        allocated("one", ResourceKind.BUDGET, "1", ResourceUnit.USD, OCTOBER, SEPTEMBER),
                        allocated("two", ResourceKind.BUDGET, "1", ResourceUnit.USD, null, OCTOBER))))
                .isEmpty();
    }

    @Test
    void takesProtectedMinutesForScheduleButNotZeroOfThem() {
        assertThat(on(OCTOBER, new ScheduleChanged("d1", "ALL_STAFF", 45, null, null, SEPTEMBER))
                        .gaps())
                .extracting(Gap::kind)
                .doesNotContain(ResourceKind.SCHEDULE);
        assertThat(on(OCTOBER, new ScheduleChanged("d1", "ALL_STAFF", 0, null, null, SEPTEMBER))
                        .gaps())
                .extracting(Gap::kind)
                .contains(ResourceKind.SCHEDULE);
    }

    @Test
    void listsCutsWithWhatTheyTouchedAndNoRises() {
        ResourceAnswer answer = on(
                DECEMBER,
                COACH,
                moved("coach", "0.5", ResourceUnit.FTE, OCTOBER),
                moved("coach", "0.8", ResourceUnit.FTE, NOVEMBER),
                withdrawn("coach", DECEMBER));
        assertThat(answer.cuts())
                .extracting(
                        Cut::on, cut -> cut.before().toPlainString(), cut -> String.valueOf(cut.after()), Cut::touches)
                .containsExactly(
                        tuple(OCTOBER, "1", "0.5", "Half of the visits"), tuple(DECEMBER, "0.8", "null", "All visits"));
    }

    @Test
    void doesNotTakeUnknownUseForNone() {
        Balance nothing = balance(on(OCTOBER, GRANT));
        assertThat(nothing.used()).isNull();
        assertThat(nothing.known()).isEqualTo(Known.NOTHING);
        Balance none = balance(on(OCTOBER, GRANT, used("grant", "0", ResourceUnit.USD, SEPTEMBER, OCTOBER)));
        assertThat(none.used()).isEqualByComparingTo("0");
        assertThat(none.known()).isEqualTo(Known.PART);
        assertThat(balance(on(OCTOBER.minusDays(1), GRANT, used("grant", "0", ResourceUnit.USD, SEPTEMBER, OCTOBER)))
                        .known())
                .isEqualTo(Known.ALL);
    }

    @Test
    void addsUpWhatIsUsedUpAndAveragesWhatHoldsAtEveryMoment() {
        Balance grant = balance(on(
                DECEMBER,
                GRANT,
                used("grant", "1200", ResourceUnit.USD, SEPTEMBER, OCTOBER),
                used("grant", "800", ResourceUnit.USD, OCTOBER, NOVEMBER)));
        assertThat(grant.promised()).isEqualByComparingTo("5000");
        assertThat(grant.used()).isEqualByComparingTo("2000");
        Balance coach = balance(on(
                DECEMBER,
                COACH,
                moved("coach", "0.5", ResourceUnit.FTE, OCTOBER),
                used("coach", "0.8", ResourceUnit.FTE, SEPTEMBER, OCTOBER),
                used("coach", "0.5", ResourceUnit.FTE, OCTOBER, NOVEMBER)));
        // 30 days at 1 and 31 at 0.5 promised; 30 at 0.8 and 31 at 0.5 used
        assertThat(coach.promised()).isEqualByComparingTo("0.7459");
        assertThat(coach.used()).isEqualByComparingTo("0.6475");
        assertThat(coach.knownDays()).isEqualTo(61);
        assertThat(coach.days()).isEqualTo(92);
    }

    @Test
    void agesOpenShortfallsAndForgetsThoseResolved() {
        ResourceEvent reported =
                new ShortfallReported("d1", "sf", ShortfallKind.TIME, "No hour", "Grade 4", null, null, SEPTEMBER);
        assertThat(on(OCTOBER, reported).openShortfalls())
                .extracting(OpenShortfall::days)
                .containsExactly(30L);
        assertThat(on(OCTOBER, reported, new ShortfallResolved("d1", "sf", "An hour", OCTOBER))
                        .openShortfalls())
                .isEmpty();
    }

    @Test
    void setsStatedAgainstResourcedPriorities() {
        List<StageState> stages = List.of(
                Told.by(new StageFold(), entered("d1", "PBIS")),
                Told.by(new StageFold(), entered("d1", "MTSS")),
                Told.by(new StageFold(), entered("s1", "PBIS")));
        ResourceEvent forSchool = allocated(
                "d1", "visits", ResourceKind.LEARNING, "3", ResourceUnit.DAYS, null, SEPTEMBER, List.of("s1"));
        List<Priority> priorities = audit(OCTOBER, stages, COACH, forSchool).priorities();
        assertThat(priorities)
                .extracting(Priority::organizationId, Priority::practice, Priority::backing)
                .containsExactly(
                        tuple("d1", "MTSS", Backing.STATED_ONLY),
                        tuple("d1", "PBIS", Backing.STATED_AND_RESOURCED),
                        tuple("s1", "PBIS", Backing.STATED_AND_RESOURCED));
        assertThat(audit(OCTOBER, List.of(), COACH).priorities())
                .extracting(Priority::backing)
                .containsExactly(Backing.RESOURCED_ONLY);
    }

    @Test
    void doesNotDivideAmongSchoolsWhatNobodyDivided() {
        InPlace alone = given("d1", "1", List.of("s1"));
        InPlace shared = given("d1", "4", List.of("s1", "s2"));
        InPlace own = given("s2", "0.5", List.of());
        SchoolShares shares = new SchoolShares(List.of(alone, shared, own));
        assertThat(shares.of("s1").shares()).containsExactly(share("0", "1", 1));
        assertThat(shares.of("s2").shares()).containsExactly(share("0.5", "0", 1));
        assertThat(shares.of("s3").shares()).isEmpty();
    }

    private static InPlace given(String organizationId, String amount, List<String> schools) {
        return new InPlace(
                organizationId,
                "x",
                ResourceKind.STAFFING,
                new BigDecimal(amount),
                ResourceUnit.FTE,
                "What for",
                ResourceTarget.SCHOOLS,
                schools,
                ResourceTold.PBIS,
                SEPTEMBER,
                null);
    }

    private static Share share(String own, String given, int shared) {
        return new Share(ResourceKind.STAFFING, ResourceUnit.FTE, new BigDecimal(own), new BigDecimal(given), shared);
    }

    /** Recorded in order: what was known before the correction, and what is known since, of the same day. */
    @Test
    void answersForOneDayBeforeAndAfterACorrection() {
        List<ResourceEvent> recorded = new ArrayList<>(List.of(COACH));
        assertThat(known(recorded).inPlace().getFirst().amount()).isEqualByComparingTo("1");
        recorded.add(moved("coach", "0.5", ResourceUnit.FTE, SEPTEMBER));
        assertThat(known(recorded).inPlace().getFirst().amount()).isEqualByComparingTo("0.5");
        assertThat(known(recorded).cuts()).isEmpty();
    }

    private static ResourceAnswer known(List<ResourceEvent> recorded) {
        EffectiveFold<ResourceLedgerState, ResourceEvent> fold = new EffectiveFold<>(new ResourceFold());
        recorded.forEach(event -> fold.add(Told.recorded(event)));
        return new ResourceAudit(
                        organizations(),
                        List.of(fold.state().orElseThrow()),
                        List.of(),
                        List.of(),
                        OCTOBER,
                        (unit, on) -> true)
                .answer();
    }

    private static List<Gap> budgetGaps(ResourceAnswer answer) {
        return answer.gaps().stream()
                .filter(gap -> gap.kind() == ResourceKind.BUDGET)
                .toList();
    }

    private static Balance balance(ResourceAnswer answer) {
        return answer.use().getFirst();
    }

    private static ResourceAnswer on(LocalDate day, ResourceEvent... told) {
        return audit(day, List.of(), told);
    }

    private static ResourceAnswer audit(LocalDate day, List<StageState> stages, ResourceEvent... told) {
        List<ResourceLedgerState> ledgers = told.length == 0 ? List.of() : List.of(Told.by(new ResourceFold(), told));
        List<OrganizationState> organizations = new ArrayList<>(organizations());
        if (!stages.isEmpty()) {
            organizations.add(Told.by(
                    new OrganizationFold(),
                    new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, SEPTEMBER)));
        }
        return new ResourceAudit(organizations, ledgers, List.of(), stages, day, (unit, on) -> true).answer();
    }

    private static List<OrganizationState> organizations() {
        return List.of(Told.by(
                new OrganizationFold(),
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, SEPTEMBER)));
    }

    private static StageEntered entered(String organizationId, String practice) {
        return new StageEntered(organizationId, practice, Stage.PURPOSE_BUILDING, List.of(), SEPTEMBER);
    }
}
