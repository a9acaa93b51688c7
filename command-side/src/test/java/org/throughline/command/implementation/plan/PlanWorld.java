package org.throughline.command.implementation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.throughline.command.Decision;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.Step;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

/** A school team in a district, and the plan it drafted in fall 2017 with one goal, one milestone and two steps. */
final class PlanWorld {

    static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    static final Map<String, String> TITLE = Map.of("en", "Plan");

    private PlanWorld() {}

    static FixtureConfiguration<Plan> fixture(SubjectEvent... more) {
        List<SubjectEvent> happened = new ArrayList<>(List.of(
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2017),
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2017),
                new TeamFormed(
                        "slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.LEADERSHIP), FALL_2017)));
        happened.addAll(List.of(more));
        return Decision.of(Plan.class, happened.toArray(SubjectEvent[]::new));
    }

    static ActionPlanDrafted drafted(LocalDate day) {
        List<Step> steps = List.of(step("S1", "Meet"), step("S2", "Train"));
        return new ActionPlanDrafted(
                "p1", "s1", "slt", TITLE, goals("G1"), goals("M1"), steps, List.of("PRINCIPAL"), List.of(), day);
    }

    static ActionPlanRevised stepsRevised(int version, List<Step> put, List<String> removed, LocalDate day) {
        return new ActionPlanRevised(
                "p1",
                version,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                put,
                removed,
                "learned",
                List.of("slt"),
                List.of(),
                day);
    }

    /** The same, which says what it was written on. */
    static ActionPlanRevised stepsWritten(
            int version, int revises, List<Step> put, List<String> removed, LocalDate day) {
        return new ActionPlanRevised(
                "p1",
                version,
                revises,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                put,
                removed,
                "learned",
                List.of("slt"),
                null,
                List.of(),
                day);
    }

    static List<Goal> goals(String... codes) {
        return Arrays.stream(codes).map(code -> goal(code, "Goal " + code)).toList();
    }

    static Goal goal(String code, String words) {
        return new Goal(code, Map.of("en", words));
    }

    static Step step(String code, String words) {
        return new Step(code, Map.of("en", words), null, List.of());
    }
}
