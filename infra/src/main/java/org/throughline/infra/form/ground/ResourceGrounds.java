package org.throughline.infra.form.ground;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.command.choices.resource.ResourceCommand.AllocateResource;
import org.throughline.infra.form.ground.Ground.Choice;
import org.throughline.query.subject.choices.resource.Allocation;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;
import org.throughline.query.subject.choices.resource.ResourceWords;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.words.Words;

/** Resources: what is there already, and which step of a plan it may be for. */
final class ResourceGrounds {

    private static final String UNIT = "organizationId";

    private ResourceGrounds() {}

    static List<Beginning> all() {
        return List.of(Beginning.of(AllocateResource.class, UNIT, ResourceGrounds::allocating));
    }

    private static Optional<Ground> allocating(Look look) {
        return look.state(OrganizationState.class, look.text(UNIT)).map(unit -> {
            ResourceLedgerState ledger = look.state(ResourceLedgerState.class, unit.organizationId())
                    .orElse(ResourceLedgerState.empty(unit.organizationId()));
            List<String> there = ledger.allocations().stream()
                    .flatMap(allocation -> told(look, allocation).stream())
                    .toList();
            return new Ground()
                    .of("organization", unit.organizationId(), unit.name())
                    .says(there.isEmpty() ? "Nothing is allocated that day." : "")
                    .lists("There already", there)
                    .code(
                            "code",
                            "/purpose",
                            ledger.allocations().stream().map(Allocation::code).toList())
                    .mayPick("For a step of a plan", List.of("planId", "stepCode"), steps(look, unit), "None of these");
        });
    }

    private static Optional<String> told(Look look, Allocation allocation) {
        return allocation
                .termOn(look.day())
                .map(term -> "%s of %s for %s: %s, since %s"
                        .formatted(
                                ResourceWords.amount(term.amount()),
                                Words.code(allocation.kind().name()),
                                Words.code(term.target().name()),
                                term.purpose(),
                                Words.day(allocation.since())));
    }

    private static List<Choice> steps(Look look, OrganizationState unit) {
        return look.states(PlanState.class, unit.organizationId()).stream()
                .filter(plan -> plan.organizationId().equals(unit.organizationId()))
                .filter(plan -> plan.status() == PlanState.Status.ADOPTED)
                .sorted(Comparator.comparing(PlanState::draftedOn).reversed())
                .flatMap(plan -> Stream.concat(
                        Stream.of(new Choice(
                                Map.of("planId", plan.planId(), "stepCode", ""),
                                "“%s” as a whole".formatted(Words.text(plan.title())))),
                        plan.steps().stream()
                                .filter(step -> !step.status().isSettled())
                                .map(step -> new Choice(
                                        Map.of("planId", plan.planId(), "stepCode", step.code()),
                                        "“%s”, %s: %s"
                                                .formatted(
                                                        Words.text(plan.title()),
                                                        step.code(),
                                                        Words.text(step.text()))))))
                .toList();
    }
}
