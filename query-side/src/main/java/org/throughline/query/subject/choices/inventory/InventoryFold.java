package org.throughline.query.subject.choices.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.choices.inventory.InventoryEvent;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeAlignmentAssessed;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeDecided;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeRecorded;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeRevised;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryClosed;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryCollected;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryOpened;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryPlanLinked;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryReviewed;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.choices.inventory.InventoryState.Assessment;
import org.throughline.query.subject.choices.inventory.InventoryState.Decision;
import org.throughline.query.subject.choices.inventory.InventoryState.DrawnPlan;
import org.throughline.query.subject.choices.inventory.InventoryState.ListedInitiative;
import org.throughline.query.subject.choices.inventory.InventoryState.Step;

/** Tells the history of an initiative inventory. */
@Component
public final class InventoryFold implements SubjectKind<InventoryState, InventoryEvent> {

    @Override
    public Class<InventoryEvent> family() {
        return InventoryEvent.class;
    }

    @Override
    public Class<InventoryState> stateType() {
        return InventoryState.class;
    }

    @Override
    public InventoryState fold(@Nullable InventoryState before, InventoryEvent event) {
        if (event instanceof InventoryOpened opened) {
            return opened(opened);
        }
        InventoryState i = Objects.requireNonNull(before);
        return switch (event) {
            case InventoryOpened e -> i;
            case InitiativeRecorded e ->
                listing(i, new ListedInitiative(e.code(), e.initiative(), e.effectiveOn(), null, null));
            case InitiativeRevised e ->
                changing(
                        i,
                        e.code(),
                        was -> new ListedInitiative(
                                was.code(), e.initiative(), was.listedOn(), was.assessment(), was.decision()));
            case InventoryCollected e -> at(i, Step.COLLECTED, event);
            case InitiativeAlignmentAssessed e -> changing(i, e.code(), was -> assessed(was, e));
            case InventoryReviewed e -> at(i, Step.REVIEWED, event);
            case InitiativeDecided e -> changing(i, e.code(), was -> decided(was, e));
            case InventoryClosed e -> at(i, Step.DECIDED, event);
            case InventoryPlanLinked e -> drawing(i, new DrawnPlan(e.planId(), e.effectiveOn()));
        };
    }

    private static InventoryState opened(InventoryOpened e) {
        return new InventoryState(
                e.inventoryId(),
                e.organizationId(),
                e.scope(),
                Step.OPENED,
                e.effectiveOn(),
                null,
                null,
                null,
                false,
                List.of(),
                List.of());
    }

    private static ListedInitiative assessed(ListedInitiative was, InitiativeAlignmentAssessed e) {
        Assessment assessment = new Assessment(e.alignment(), e.finding(), e.focusAreas(), e.effectiveOn());
        return new ListedInitiative(was.code(), was.initiative(), was.listedOn(), assessment, was.decision());
    }

    private static ListedInitiative decided(ListedInitiative was, InitiativeDecided e) {
        Decision decision = new Decision(
                e.decision(), e.into(), e.reason(), e.deciders(), e.evidence(), e.concerns(), e.effectiveOn());
        return new ListedInitiative(was.code(), was.initiative(), was.listedOn(), was.assessment(), decision);
    }

    private static InventoryState at(InventoryState i, Step step, InventoryEvent e) {
        return new InventoryState(
                i.inventoryId(),
                i.organizationId(),
                i.scope(),
                step,
                i.openedOn(),
                step == Step.COLLECTED ? e.effectiveOn() : i.collectedOn(),
                step == Step.REVIEWED ? e.effectiveOn() : i.reviewedOn(),
                step == Step.DECIDED ? e.effectiveOn() : i.decidedOn(),
                step == Step.DECIDED && i.plans().isEmpty(),
                i.initiatives(),
                i.plans());
    }

    private static InventoryState listing(InventoryState i, ListedInitiative initiative) {
        List<ListedInitiative> more = new ArrayList<>(i.initiatives());
        more.add(initiative);
        return with(i, List.copyOf(more), i.plans());
    }

    private static InventoryState changing(InventoryState i, String code, UnaryOperator<ListedInitiative> change) {
        List<ListedInitiative> changed = i.initiatives().stream()
                .map(listed -> listed.code().equals(code) ? change.apply(listed) : listed)
                .toList();
        return with(i, changed, i.plans());
    }

    private static InventoryState drawing(InventoryState i, DrawnPlan plan) {
        List<DrawnPlan> more = new ArrayList<>(i.plans());
        more.add(plan);
        return with(i, i.initiatives(), List.copyOf(more));
    }

    private static InventoryState with(InventoryState i, List<ListedInitiative> initiatives, List<DrawnPlan> plans) {
        return new InventoryState(
                i.inventoryId(),
                i.organizationId(),
                i.scope(),
                i.step(),
                i.openedOn(),
                i.collectedOn(),
                i.reviewedOn(),
                i.decidedOn(),
                i.step() == Step.DECIDED && plans.isEmpty(),
                initiatives,
                plans);
    }
}
