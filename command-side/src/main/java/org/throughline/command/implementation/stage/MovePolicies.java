package org.throughline.command.implementation.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;

/** Holds a move forward to the policies of its district, each as strictly as the rulebook of its day says. */
final class MovePolicies {

    private static final List<MovePolicy> ALL = List.of(
            new ReadinessIsAssessedBeforeInitial(),
            new FullRestsOnFidelity(),
            new FullRestsOnARecentCheck(),
            new FullRestsOnACheckByOthers(),
            new FullHasAdministrativeCommitment());

    private MovePolicies() {}

    /**
     * The policies held as a warning that the move does not meet, by code.
     *
     * @throws Refusal POLICY_NOT_MET when it does not meet one that is held strictly
     */
    static List<String> concerns(StageEntered move, Grounds grounds) {
        List<String> concerns = new ArrayList<>();
        for (MovePolicy policy : ALL) {
            Mode mode = grounds.rules().mode(policy.policy());
            if (mode == Mode.OFF || policy.entered() != move.stage()) {
                continue;
            }
            Optional<String> why = policy.shortcoming(move, grounds);
            if (why.isPresent() && mode == Mode.BLOCK) {
                throw refusal(policy, move, why.get());
            }
            why.ifPresent(reason -> concerns.add(policy.policy().name()));
        }
        return List.copyOf(concerns);
    }

    private static Refusal refusal(MovePolicy policy, StageEntered move, String why) {
        return Refusal.of(
                        RefusalCode.POLICY_NOT_MET,
                        "%s cannot enter %s of %s on %s: %s"
                                .formatted(
                                        move.organizationId(), move.stage(), move.practice(), move.effectiveOn(), why))
                .with("policy", policy.policy().name())
                .with("why", why);
    }
}
