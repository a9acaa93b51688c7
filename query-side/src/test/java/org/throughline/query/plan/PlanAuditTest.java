package org.throughline.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.query.Told;
import org.throughline.query.plan.PlanAudit.TwoViews;
import org.throughline.query.read.Difference.Kind;

class PlanAuditTest {

    private static final LocalDate DRAFTED = LocalDate.parse("2019-03-01");
    private static final LocalDate ADOPTED = LocalDate.parse("2019-04-01");

    @Test
    void saysNothingMoreWhereThoseWhoBelievedItWereRight() {
        assertThat(PlanAudit.compare(List.of(draft()), List.of(draft())))
                .containsExactly(new TwoViews("p1", draft(), draft(), List.of()));
    }

    @Test
    void namesWhatWasRecordedLater() {
        PlanState adopted =
                Told.by(new PlanStory(), drafted(), new ActionPlanAdopted("p1", List.of("BOARD"), List.of(), ADOPTED));

        TwoViews views = PlanAudit.compare(List.of(adopted), List.of(draft())).getFirst();

        assertThat(views.differences()).extracting("path").containsExactly("/status", "/adoptedBy[BOARD]", "/adoptedOn");
    }

    @Test
    void aPlanNobodyHadRecordedByThenWasNotBelievedToBeEmpty() {
        TwoViews views = PlanAudit.compare(List.of(draft()), List.of()).getFirst();

        assertThat(views.believed()).isNull();
        assertThat(views.differences()).isNotEmpty().allMatch(change -> change.change() == Kind.ADDED);
    }

    private static PlanState draft() {
        return Told.by(new PlanStory(), drafted());
    }

    private static ActionPlanDrafted drafted() {
        return new ActionPlanDrafted(
                "p1",
                "s1",
                "t1",
                Map.of("en", "Plan"),
                List.of(),
                List.of(),
                List.of(),
                List.of("PRINCIPAL"),
                List.of(),
                DRAFTED);
    }
}
