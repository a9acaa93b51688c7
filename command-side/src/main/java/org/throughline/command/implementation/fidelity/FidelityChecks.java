package org.throughline.command.implementation.fidelity;

import java.time.LocalDate;
import org.throughline.command.Dependent;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.practice.PracticeNames;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.fidelity.FidelityEvent;

/** What other subjects ask about fidelity checks. */
public final class FidelityChecks {

    private FidelityChecks() {}

    /**
     * The check, which must count and be of this administration.
     *
     * @throws Refusal UNKNOWN_REFERENCE, REFERS_ELSEWHERE, or NOT_YET when it does not count by that day
     */
    public static void requireOfAdministration(Peers peers, String checkId, String administrationId, LocalDate day) {
        FidelityCheckFacts check = peers.state(FidelityRules.RULES, checkId);
        if (!check.exists()) {
            throw unknown(checkId);
        }
        if (!administrationId.equals(check.details().administrationId())) {
            throw Refusal.of(
                            RefusalCode.REFERS_ELSEWHERE,
                            "Fidelity check %s does not rest on the ballots of %s".formatted(checkId, administrationId))
                    .with("checkId", checkId);
        }
        if (!check.standsBy(day)) {
            throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "Fidelity check %s of %s does not count on %s".formatted(checkId, check.effectiveOn(), day))
                    .with("checkId", checkId);
        }
    }

    /**
     * The ballots of an administration make one check.
     *
     * @throws Refusal ALREADY_EXISTS when another one that counts is of it
     */
    static void refuseAnotherOf(Peers peers, String administrationId, String checkId) {
        peers.dependentsOf(administrationId).stream()
                .map(Dependent::subject)
                .filter(subject -> subject.equals(SubjectKey.of(FidelityEvent.class, subject.id())))
                .map(SubjectKey::id)
                .filter(id -> !id.equals(checkId))
                .filter(id -> {
                    FidelityCheckFacts other = peers.state(FidelityRules.RULES, id);
                    return other.exists()
                            && !other.retracted()
                            && administrationId.equals(other.details().administrationId());
                })
                .findFirst()
                .ifPresent(id -> {
                    throw Refusal.of(
                                    RefusalCode.ALREADY_EXISTS,
                                    "Fidelity check %s is of administration %s".formatted(id, administrationId))
                            .with("checkId", id);
                });
    }

    private static Refusal unknown(String checkId) {
        return Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no fidelity check '%s'".formatted(checkId))
                .with("checkId", checkId);
    }

    /**
     * The check, which must be recorded and be about this practice of this organization, under whichever of its names. It may be retracted.
     *
     * @throws Refusal UNKNOWN_REFERENCE or REFERS_ELSEWHERE
     */
    public static FidelityCheckFacts requireOf(Peers peers, String checkId, String organizationId, String practice) {
        FidelityCheckFacts state = peers.state(FidelityRules.RULES, checkId);
        if (!state.exists()) {
            throw unknown(checkId);
        }
        if (!state.organizationId().equals(organizationId)
                || !PracticeNames.areOne(peers, organizationId, state.practice(), practice, state.effectiveOn())) {
            throw Refusal.of(
                            RefusalCode.REFERS_ELSEWHERE,
                            "Fidelity check %s is about %s of %s"
                                    .formatted(checkId, state.practice(), state.organizationId()))
                    .with("checkId", checkId);
        }
        return state;
    }
}
