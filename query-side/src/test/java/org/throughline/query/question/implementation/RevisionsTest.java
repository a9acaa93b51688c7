package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.Modification;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.RevisionsAnswer.DataKind;
import org.throughline.query.question.implementation.RevisionsAnswer.Datum;
import org.throughline.query.question.implementation.RevisionsAnswer.OfRevision;
import org.throughline.query.question.implementation.RevisionsAnswer.Totals;
import org.throughline.query.subject.implementation.plan.PlanFold;
import org.throughline.query.subject.implementation.plan.PlanState;

class RevisionsTest {

    private static final LocalDate DRAFTED = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL = LocalDate.parse("2018-11-01");
    private static final LocalDate SPRING = LocalDate.parse("2019-03-01");
    private static final Map<String, String> WORDS = Map.of("en", "Words");
    private static final Evidence CHECK = new Evidence("Check", "/api/fidelity-checks/fc-1");
    private static final Evidence MEASURE = new Evidence("Referrals", "/api/measures/m-1");
    private static final Evidence MINUTES = new Evidence("Minutes", null);
    private static final Evidence MEETING = new Evidence("Minutes", "/api/meetings/m-1");

    @Test
    void tellsAfterWhichDataAndWhoNamedNone() {
        RevisionsAnswer answer = of(
                revised(2, 1, FALL, null, null, CHECK, MEASURE, MINUTES, MEETING), revised(3, 2, SPRING, null, null));
        assertThat(answer.revisions().getFirst().data())
                .extracting(Datum::kind)
                .containsExactly(DataKind.FIDELITY_CHECK, DataKind.MEASURE, DataKind.OTHER, DataKind.OTHER);
        assertThat(answer.revisions().get(1).data()).isEmpty();
        assertThat(answer.totals()).isEqualTo(new Totals(2, 1, 1, 1, 1, 0, 0));
        assertThat(answer.reasons()).isEmpty();
    }

    @Test
    void countsReasonsOfThoseThatSayAny() {
        RevisionsAnswer answer = of(
                revised(2, 1, FALL, codes("RECIPIENT", "PROVIDER"), new EquityAim("EL", WORDS), CHECK),
                revised(3, 2, SPRING, codes("RECIPIENT"), null, CHECK));
        assertThat(answer.reasons()).isEqualTo(Map.of("RECIPIENT", 2, "PROVIDER", 1));
        assertThat(answer.goals()).isEqualTo(Map.of("FIT", 2));
        assertThat(answer.totals().inCodes()).isEqualTo(2);
        assertThat(answer.totals().forEquity()).isEqualTo(1);
    }

    @Test
    void aVersionThatIsRememberedLateStandsWhereItsDayPutsItAndKeepsItsNumber() {
        RevisionsAnswer answer =
                of(revised(3, 1, FALL, codes("PROVIDER"), null, CHECK), revised(2, 1, SPRING, null, null, CHECK));
        assertThat(answer.revisions()).extracting(OfRevision::version).containsExactly(3, 2);
        assertThat(answer.revisions()).extracting(OfRevision::place).containsExactly(2, 3);
    }

    @Test
    void onlyThoseOfTheDaysAskedForAreTold() {
        PlanState plan = plan(revised(2, 1, FALL, null, null), revised(3, 2, SPRING, null, null));
        assertThat(Revisions.of(List.of(plan), (unit, day) -> !day.isAfter(FALL))
                        .revisions())
                .extracting(OfRevision::version)
                .containsExactly(2);
    }

    @Test
    void aPlanKeepsItsReasonsWhenItIsStored() {
        PlanState plan = plan(revised(2, 1, FALL, codes("PROVIDER"), new EquityAim("EL", WORDS), CHECK));
        assertThat(Told.stored(new PlanFold(), plan)).isEqualTo(plan);
    }

    private static RevisionsAnswer of(PlanEvent... revisions) {
        return Revisions.of(List.of(plan(revisions)), (unit, day) -> true);
    }

    private static PlanState plan(PlanEvent... revisions) {
        List<PlanEvent> events = new java.util.ArrayList<>(List.of(new ActionPlanDrafted(
                "p1", "s1", "t1", WORDS, List.of(), List.of(), List.of(), List.of(), List.of(), DRAFTED)));
        events.addAll(List.of(revisions));
        return Told.by(new PlanFold(), events);
    }

    private static Modification codes(String... reasons) {
        return new Modification(
                "1",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of("FIT"),
                List.of(),
                List.of(reasons));
    }

    private static PlanEvent revised(
            int version,
            int revises,
            LocalDate day,
            @Nullable Modification codes,
            @Nullable EquityAim equity,
            Evidence... evidence) {
        return new ActionPlanRevised(
                "p1",
                version,
                revises,
                null,
                null,
                List.of(new Goal("G" + version, WORDS)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Learned",
                codes,
                equity,
                List.of("t1"),
                null,
                List.of(evidence),
                List.of(),
                day);
    }
}
