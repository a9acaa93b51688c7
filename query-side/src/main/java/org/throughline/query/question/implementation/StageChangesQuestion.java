package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Territory;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.readiness.ReadinessState;
import org.throughline.query.subject.implementation.stage.StageState;

/**
 * Moves, retracted ones as well, belong to the district of their unit on their day; the readiness and fidelity it held
 * then came with the unit, from wherever it lay before.
 */
@Asks(
        path = "stage-changes",
        place = 30,
        title = "Which schools moved, forward or back?",
        tells = "Every move of these days, forward, back, given up or begun again, with the readiness, the fidelity and"
                + " the commitment of an administrator held on its day: as they were known when the move was recorded, and as they are known now."
                + " With each move the policies it did not meet, also those it does not meet as is known now only, whether it went forward against a low readiness,"
                + " and what happened next. What was not assessed or not checked says so; it is not a low value."
                + " Moves that were retracted stand apart.",
        example = "from=2018-07-01&to=2019-06-30")
@Component
final class StageChangesQuestion implements Question<StageChangesQuestion.Parameters, StageChangesAnswer> {

    record Parameters(
            @Means(value = "Only this practice.", example = "PBIS") @Nullable
            String practice,

            @Means("First and last day of the moves told; without them, from the first move to the day asked about.")
            Between days) {}

    @Override
    public StageChangesAnswer answer(Snapshot snapshot, Parameters asked) {
        Map<String, RulebookState> rulebooks = snapshot.everHere(RulebookState.class).stream()
                .collect(Collectors.toMap(RulebookState::organizationId, Function.identity()));
        StageChanges changes = new StageChanges(
                snapshot.everHere(OrganizationState.class),
                snapshot.everHere(ReadinessState.class),
                snapshot.everHere(FidelityState.class),
                snapshot.everHere(CommitmentRegisterState.class),
                new Past(snapshot.asOf(), snapshot::histories),
                (unit, day) -> policy -> mode(rulebooks, snapshot.territory(), unit, day, policy) != Mode.OFF,
                snapshot::covers,
                snapshot.day(),
                snapshot.known());
        String practice = snapshot.practice(asked.practice());
        List<StageState> tracks = snapshot.everHere(StageState.class).stream()
                .filter(track -> practice == null || practice.equals(track.practice()))
                .toList();
        return changes.within(asked.days().orSince(changes.beginning(tracks), snapshot), tracks);
    }

    private static Mode mode(
            Map<String, RulebookState> rulebooks, Territory territory, String unit, LocalDate day, Policy policy) {
        return territory
                .districtOf(unit, day)
                .map(rulebooks::get)
                .map(rulebook -> rulebook.mode(policy, day))
                .orElse(policy.usual());
    }
}
