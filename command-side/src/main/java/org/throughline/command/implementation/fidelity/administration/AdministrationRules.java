package org.throughline.command.implementation.fidelity.administration;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.implementation.administration.AdministrationEvent;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationAbandoned;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationOpened;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundOpened;
import org.throughline.events.implementation.administration.AdministrationKind;

/** An administration is opened once, its rounds follow each other, and it ends once, when none of them goes on or it is given up. */
public enum AdministrationRules implements SubjectRules<AdministrationFacts, AdministrationEvent> {
    RULES;

    @Override
    public Class<AdministrationEvent> family() {
        return AdministrationEvent.class;
    }

    @Override
    public AdministrationFacts initial() {
        return AdministrationFacts.UNKNOWN;
    }

    @Override
    public void check(AdministrationFacts state, AdministrationEvent next) {
        switch (next) {
            case AdministrationOpened e -> requireUnused(state, e.administrationId());
            case RoundOpened e -> requireAskable(requireGoing(state, next), state, e);
            case RoundClosed e -> {
                requireGoing(state, next);
                requireOpen(state, e.administrationId(), e.round());
                requireAsked(new HashSet<>(state.asked()), new HashSet<>(items(e)));
            }
            case AdministrationClosed e -> requireCounted(requireGoing(state, next), state, e);
            case AdministrationAbandoned e -> requireGoing(state, next);
        }
    }

    private static Set<String> items(RoundClosed event) {
        Set<String> items = new HashSet<>();
        event.counts().forEach(count -> items.add(count.item()));
        return items;
    }

    /** A check is of what was settled, before or after the administration is closed; of one that was given up there is none. */
    @Override
    public Predicate<AdministrationFacts> isThere() {
        return state -> state.opened() != null && !state.isAbandoned();
    }

    @Override
    public AdministrationFacts evolve(AdministrationFacts state, AdministrationEvent event) {
        return switch (event) {
            case AdministrationOpened e -> state.with(e);
            case RoundOpened e -> state.with(e);
            case RoundClosed e -> state.with(e);
            case AdministrationClosed e -> state.ended(e.effectiveOn(), false);
            case AdministrationAbandoned e -> state.ended(e.effectiveOn(), true);
        };
    }

    static void requireUnused(AdministrationFacts state, String administrationId) {
        if (state.opened() != null) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS, "Administration %s is opened already".formatted(administrationId));
        }
    }

    static AdministrationOpened requireGoing(AdministrationFacts state, AdministrationEvent next) {
        AdministrationOpened opened = state.opened();
        if (opened == null) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Administration %s was not opened by %s".formatted(next.administrationId(), next.effectiveOn()));
        }
        refuseEnded(state, next.administrationId());
        return opened;
    }

    static void refuseEnded(AdministrationFacts state, String administrationId) {
        if (state.endedOn() != null) {
            throw Refusal.of(
                            RefusalCode.ENDED,
                            "Administration %s ended on %s".formatted(administrationId, state.endedOn()))
                    .with("endedOn", state.endedOn().toString());
        }
    }

    /**
     * The round goes on.
     *
     * @throws Refusal SETTLED when it is counted, NOT_YET when it was not opened
     */
    static void requireOpen(AdministrationFacts state, String administrationId, int round) {
        if (round > state.round()) {
            throw Refusal.of(RefusalCode.NOT_YET, "Round %d of %s is not opened".formatted(round, administrationId))
                    .with("round", state.round());
        }
        if (round < state.round() || !state.isOpen()) {
            throw Refusal.of(RefusalCode.SETTLED, "Round %d of %s is counted".formatted(round, administrationId))
                    .with("round", state.round());
        }
    }

    private static void requireAskable(AdministrationOpened opened, AdministrationFacts state, RoundOpened next) {
        if (opened.kind() == AdministrationKind.STAFF_SURVEY) {
            throw Refusal.of(RefusalCode.WRONG_KIND, "A survey is asked once: nobody settles what staff answered");
        }
        requireNoneOpen(state, next);
        if (next.round() != state.round() + 1) {
            throw Refusal.of(
                            RefusalCode.BEFORE_PREDECESSOR,
                            "Round %d cannot follow round %d".formatted(next.round(), state.round()))
                    .with("round", state.round());
        }
        requireAsked(new HashSet<>(opened.items()), new HashSet<>(next.items()));
    }

    private static void requireAsked(Set<String> asked, Set<String> items) {
        if (!asked.containsAll(items)) {
            items.removeAll(asked);
            throw Refusal.of(RefusalCode.ITEMS_NOT_ACCEPTABLE, "Not asked in this administration: %s".formatted(items));
        }
    }

    private static void requireNoneOpen(AdministrationFacts state, AdministrationEvent next) {
        if (state.isOpen()) {
            throw Refusal.of(
                            RefusalCode.STEP_UNFINISHED,
                            "Round %d of %s is to be counted first".formatted(state.round(), next.administrationId()))
                    .with("round", state.round());
        }
    }

    private static void requireCounted(
            AdministrationOpened opened, AdministrationFacts state, AdministrationClosed next) {
        requireNoneOpen(state, next);
        boolean isVote = opened.kind() == AdministrationKind.TEAM_VOTE;
        if (isVote && next.checkId() == null) {
            throw Refusal.of(
                    RefusalCode.STEP_UNFINISHED, "A vote ends in a fidelity check: record it, and name it here");
        }
        if (!isVote && next.checkId() != null) {
            throw Refusal.of(RefusalCode.WRONG_KIND, "A survey ends in its counts and scores, not in a fidelity check");
        }
    }
}
