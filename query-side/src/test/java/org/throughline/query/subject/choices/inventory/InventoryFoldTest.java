package org.throughline.query.subject.choices.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.choices.inventory.Inventories.DAY;
import static org.throughline.query.subject.choices.inventory.Inventories.decided;
import static org.throughline.query.subject.choices.inventory.Inventories.initiative;
import static org.throughline.query.subject.choices.inventory.Inventories.opened;
import static org.throughline.query.subject.choices.inventory.Inventories.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.inventory.Alignment;
import org.throughline.events.choices.inventory.InitiativeDecision;
import org.throughline.events.choices.inventory.InventoryEvent;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeAlignmentAssessed;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeRevised;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryClosed;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryCollected;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryPlanLinked;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryReviewed;
import org.throughline.query.Told;
import org.throughline.query.subject.choices.inventory.InventoryState.Assessment;
import org.throughline.query.subject.choices.inventory.InventoryState.Decision;
import org.throughline.query.subject.choices.inventory.InventoryState.DrawnPlan;
import org.throughline.query.subject.choices.inventory.InventoryState.Step;

class InventoryFoldTest {

    private static final InventoryFold STORY = new InventoryFold();
    private static final List<InventoryEvent> WHOLE = List.of(
            opened("i1"),
            recorded("i1", "a", initiative("A", "p", DAY, null)),
            new InventoryCollected("i1", DAY.plusDays(1)),
            new InitiativeAlignmentAssessed("i1", "a", Alignment.ALIGNED, "fits", List.of("reading"), DAY.plusDays(2)),
            new InventoryReviewed("i1", DAY.plusDays(3)),
            decided("i1", "a", InitiativeDecision.KEEP, null, DAY.plusDays(4)),
            new InventoryClosed("i1", DAY.plusDays(5)));

    @Test
    void goesThroughItsStepsAndKeepsTheirDays() {
        assertThat(Told.by(STORY, WHOLE.subList(0, 1)).step()).isEqualTo(Step.OPENED);
        assertThat(Told.by(STORY, WHOLE.subList(0, 3)).step()).isEqualTo(Step.COLLECTED);
        assertThat(Told.by(STORY, WHOLE.subList(0, 5)).step()).isEqualTo(Step.REVIEWED);
        assertThat(Told.by(STORY, WHOLE))
                .returns(Step.DECIDED, InventoryState::step)
                .returns(DAY.plusDays(1), InventoryState::collectedOn)
                .returns(DAY.plusDays(3), InventoryState::reviewedOn)
                .returns(DAY.plusDays(5), InventoryState::decidedOn);
    }

    @Test
    void lacksAPlanOnceEverythingIsDecidedAndNoneIsDrawnFromIt() {
        assertThat(Told.by(STORY, WHOLE.subList(0, 6)).lacksPlan()).isFalse();
        assertThat(Told.by(STORY, WHOLE).lacksPlan()).isTrue();
        InventoryPlanLinked linked = new InventoryPlanLinked("i1", "p1", DAY.plusDays(6));
        InventoryState with = Told.by(STORY, and(WHOLE, linked));
        assertThat(with.lacksPlan()).isFalse();
        assertThat(with.plans()).containsExactly(new DrawnPlan("p1", DAY.plusDays(6)));
        assertThat(Told.by(STORY, and(and(WHOLE.subList(0, 6), linked), WHOLE.getLast()))
                        .lacksPlan())
                .isFalse();
    }

    @Test
    void replacesWhatIsRevisedAndKeepsTheAssessment() {
        InventoryState state = Told.by(
                STORY,
                and(
                        WHOLE.subList(0, 4),
                        new InitiativeRevised("i1", "a", initiative("B", "q", null, null), "wrong", DAY.plusDays(2))));
        assertThat(state.initiatives()).singleElement().satisfies(listed -> {
            assertThat(listed.initiative().name()).isEqualTo("B");
            assertThat(listed.assessment())
                    .isEqualTo(new Assessment(Alignment.ALIGNED, "fits", List.of("reading"), DAY.plusDays(2)));
        });
    }

    @Test
    void namesWhatIsUndecided() {
        assertThat(Told.by(STORY, WHOLE.subList(0, 5)).undecided()).containsExactly("a");
        assertThat(Told.by(STORY, WHOLE).undecided()).isEmpty();
    }

    @Test
    void keepsEveryInitiativeAndIsTheSameAfterItWasStored() {
        InventoryState state = Told.by(STORY, WHOLE);
        assertThat(state.initiatives()).singleElement().satisfies(listed -> {
            assertThat(listed.initiative().name()).isEqualTo("A");
            assertThat(listed.initiative().startedOn()).isEqualTo(DAY);
            assertThat(Objects.requireNonNull(listed.assessment()).alignment()).isEqualTo(Alignment.ALIGNED);
            assertThat(Objects.requireNonNull(listed.decision()))
                    .returns(InitiativeDecision.KEEP, Decision::decision)
                    .returns(DAY.plusDays(4), Decision::on);
        });
        assertThat(Told.stored(STORY, state)).isEqualTo(state);
    }

    private static List<InventoryEvent> and(List<InventoryEvent> events, InventoryEvent next) {
        List<InventoryEvent> more = new ArrayList<>(events);
        more.add(next);
        return more;
    }
}
