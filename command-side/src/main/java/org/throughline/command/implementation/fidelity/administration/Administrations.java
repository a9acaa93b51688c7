package org.throughline.command.implementation.fidelity.administration;

import java.time.LocalDate;
import java.util.Set;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.practice.PracticeNames;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationOpened;

/** What other subjects ask about administrations. */
public final class Administrations {

    private Administrations() {}

    /** What a check is about. */
    public record About(
            String organizationId,
            String practice,
            String instrument,
            String instrumentVersion,
            Set<String> sections) {}

    /**
     * What the ballots of a vote came to by a day.
     *
     * @param about the check that is to be made of them
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET before it was opened, ENDED when it was given up, REFERS_ELSEWHERE when it is of something
     *     else, WRONG_KIND when it is a survey, STEP_UNFINISHED while a round goes on
     */
    public static Settled settledFor(Peers peers, String administrationId, About about, LocalDate day) {
        if (peers.state(AdministrationRules.RULES, administrationId).opened() == null) {
            throw Refusal.of(
                            RefusalCode.UNKNOWN_REFERENCE,
                            "There is no administration '%s'".formatted(administrationId))
                    .with("administrationId", administrationId);
        }
        AdministrationFacts state =
                peers.ledger(AdministrationRules.RULES, administrationId).stateOn(day);
        AdministrationOpened opened = AdministrationRules.requireOpened(state, administrationId, day);
        if (state.isAbandoned()) {
            AdministrationRules.refuseEnded(state, administrationId);
        }
        requireSame(peers, opened, about, day);
        AdministrationRules.requireVote(opened);
        AdministrationRules.requireNoneOpen(state, administrationId);
        return state.settled(administrationId);
    }

    private static void requireSame(Peers peers, AdministrationOpened opened, About about, LocalDate day) {
        boolean isSame = opened.organizationId().equals(about.organizationId())
                && PracticeNames.areOne(peers, about.organizationId(), opened.practice(), about.practice(), day)
                && opened.instrument().equals(about.instrument())
                && opened.instrumentVersion().equals(about.instrumentVersion())
                && Set.copyOf(opened.sections()).equals(about.sections());
        if (!isSame) {
            throw Refusal.of(
                            RefusalCode.REFERS_ELSEWHERE,
                            "Administration %s is of %s at %s with %s %s, sections %s"
                                    .formatted(
                                            opened.administrationId(),
                                            opened.practice(),
                                            opened.organizationId(),
                                            opened.instrument(),
                                            opened.instrumentVersion(),
                                            opened.sections()))
                    .with("administrationId", opened.administrationId());
        }
    }
}
