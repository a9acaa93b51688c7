package org.throughline.query.page.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.query.Found;
import org.throughline.query.SubjectKind;

class EndsTest {

    record Plan(String id, @Nullable LocalDate closedOn) {}

    record Note(String id) {}

    @Test
    void whatSaysADayOfItsEndHasEnded() {
        assertThat(Ends.has(new Plan("p1", LocalDate.parse("2019-03-01")))).isTrue();
        assertThat(Ends.has(new Plan("p1", null))).isFalse();
        assertThat(Ends.has(new Note("n1"))).isFalse();
    }

    /** Whoever adds a kind says here how it ends, or that it does not. */
    @Test
    void knowsOfEveryKindHowItEnds() {
        Set<String> endless = Found.all(SubjectKind.class, SubjectKind.class.getPackageName()).stream()
                .<SubjectKind<?, ?>>map(kind -> kind)
                .<Class<?>>map(SubjectKind::stateType)
                .filter(state -> Arrays.stream(state.getRecordComponents())
                        .noneMatch(component -> Ends.SAYING.contains(component.getName())))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(endless)
                .containsExactly(
                        "BuyInState",
                        "CoachingState",
                        "CommitmentRegisterState",
                        "ContextState",
                        "DirectionBearerState",
                        "DirectionState",
                        "EquityPauseState",
                        "FocusPortfolioState",
                        "ImpactState",
                        "InquiryState",
                        "InventoryState",
                        "LearningState",
                        "PracticeState",
                        "ResourceLedgerState",
                        "RulebookState",
                        "StageState",
                        "SuccessState",
                        "VoiceRegisterState");
    }
}
