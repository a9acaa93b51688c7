package org.throughline.command.implementation.practice;

import java.util.List;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.implementation.practice.EvidenceClaim;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.events.implementation.practice.PracticeEvent.EvidenceClaimed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeAdapted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeDeselected;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeJoined;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeParted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeRenamed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeScored;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeSelected;

/**
 * A practice is let go before it is taken up again, a claim is superseded once, and a name means one practice at a time. It is weighed,
 * claimed about and adapted whether it is selected or not: before anybody decides, and where a wider organization did.
 */
enum PracticeRules implements SubjectRules<PracticeFacts, PracticeEvent> {
    RULES;

    @Override
    public Class<PracticeEvent> family() {
        return PracticeEvent.class;
    }

    @Override
    public PracticeFacts initial() {
        return PracticeFacts.UNKNOWN;
    }

    @Override
    public void check(PracticeFacts practice, PracticeEvent next) {
        switch (next) {
            case PracticeSelected e -> {
                refuseSelected(practice, e);
                e.claims().forEach(claim -> refuseTaken(practice.claims().contains(claim.code()), claim.code()));
            }
            case EvidenceClaimed e -> checkClaim(practice, e);
            case PracticeScored e -> {}
            case PracticeAdapted e -> refuseTaken(practice.adaptations().contains(e.adaptation()), e.adaptation());
            case PracticeRenamed e -> requireSelected(practice, e);
            case PracticeDeselected e -> requireSelected(practice, e);
            case PracticeJoined e -> refuseMeaning(practice, e);
            case PracticeParted e -> requireMeaning(practice, e);
        }
    }

    @Override
    public PracticeFacts evolve(PracticeFacts practice, PracticeEvent event) {
        return switch (event) {
            case PracticeSelected e -> withClaims(practice.selected(e.name()), e.claims());
            case EvidenceClaimed e -> practice.claimed(e.claim().code(), e.supersedes());
            case PracticeScored e -> practice;
            case PracticeAdapted e -> practice.adapted(e.adaptation());
            case PracticeRenamed e -> practice.renamed(e.name());
            case PracticeDeselected e -> practice.deselected();
            case PracticeJoined e -> practice.meaning(e.means());
            case PracticeParted e -> practice.meaning(null);
        };
    }

    private static PracticeFacts withClaims(PracticeFacts practice, List<EvidenceClaim> claims) {
        PracticeFacts with = practice;
        for (EvidenceClaim claim : claims) {
            with = with.claimed(claim.code(), null);
        }
        return with;
    }

    private static void checkClaim(PracticeFacts practice, EvidenceClaimed e) {
        refuseTaken(practice.claims().contains(e.claim().code()), e.claim().code());
        String former = e.supersedes();
        if (former == null) {
            return;
        }
        if (!practice.claims().contains(former)) {
            throw Refusal.of(RefusalCode.CODE_UNKNOWN, "There is no claim '%s'".formatted(former))
                    .with("code", former);
        }
        if (practice.superseded().contains(former)) {
            throw Refusal.of(RefusalCode.ENDED, "Claim '%s' is superseded already".formatted(former));
        }
    }

    private static void refuseTaken(boolean taken, String code) {
        if (taken) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "There is a '%s' already".formatted(code))
                    .with("code", code);
        }
    }

    private static void refuseSelected(PracticeFacts practice, PracticeEvent e) {
        if (practice.selected()) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS, "%s has selected %s already".formatted(e.organizationId(), e.code()));
        }
    }

    private static void requireSelected(PracticeFacts practice, PracticeEvent e) {
        if (!practice.selected()) {
            throw Refusal.of(
                    practice.everSelected() ? RefusalCode.ENDED : RefusalCode.NOT_YET,
                    "%s has not selected %s on %s".formatted(e.organizationId(), e.code(), e.effectiveOn()));
        }
    }

    private static void refuseMeaning(PracticeFacts practice, PracticeJoined e) {
        if (practice.means() != null) {
            throw Refusal.of(
                            RefusalCode.NAMES_ANOTHER_PRACTICE,
                            "%s means %s on %s already".formatted(e.alias(), practice.means(), e.effectiveOn()))
                    .with("means", practice.means());
        }
    }

    private static void requireMeaning(PracticeFacts practice, PracticeParted e) {
        if (practice.means() == null) {
            throw Refusal.of(RefusalCode.NOT_YET, "%s stands for itself on %s".formatted(e.alias(), e.effectiveOn()));
        }
    }
}
