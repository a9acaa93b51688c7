package org.throughline.command.implementation.fidelity.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationOpened;

/** A round counts when enough of those invited cast a ballot and those were there without whom it is not held. */
final class Quorum {

    private static final Policy POLICY = Policy.ADMINISTRATION_HAS_QUORUM;

    private Quorum() {}

    /**
     * The concerns to record with the count.
     *
     * @param present codes of the roles that were there; absent when nobody wrote it down
     * @param rules of the district on the day of the count
     * @throws Refusal POLICY_NOT_MET when the district holds strictly to it
     */
    static List<String> concerns(
            AdministrationOpened opened, int ballots, @Nullable Set<String> present, RulebookFacts rules) {
        Mode mode = rules.mode(POLICY);
        List<String> lacks = lacks(opened, ballots, present);
        if (mode == Mode.OFF || lacks.isEmpty()) {
            return List.of();
        }
        if (mode == Mode.BLOCK) {
            throw Refusal.of(RefusalCode.POLICY_NOT_MET, String.join("; ", lacks))
                    .with("policy", POLICY.name())
                    .with("ballots", ballots)
                    .with("invited", AdministrationFacts.people(opened));
        }
        return List.of(POLICY.name());
    }

    private static List<String> lacks(AdministrationOpened opened, int ballots, @Nullable Set<String> present) {
        List<String> lacks = new ArrayList<>();
        int people = AdministrationFacts.people(opened);
        Integer percent = opened.quorumPercent();
        if (percent != null && ballots * 100 < percent * people) {
            lacks.add("%d of %d cast a ballot, and %d %% are asked for".formatted(ballots, people, percent));
        }
        List<String> missing = opened.mustBePresent().stream()
                .filter(role -> present == null || !present.contains(role))
                .toList();
        if (!missing.isEmpty()) {
            lacks.add("it is not known that these were there: %s".formatted(String.join(", ", missing)));
        }
        return lacks;
    }
}
