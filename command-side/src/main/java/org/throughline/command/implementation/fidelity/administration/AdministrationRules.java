package org.throughline.command.implementation.fidelity.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import org.throughline.events.implementation.administration.ItemCount;

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
                requireAsked(state.asked(), e.counts().stream().map(ItemCount::item));
            }
            case AdministrationClosed e -> requireCounted(requireGoing(state, next), state, e);
            case AdministrationAbandoned e -> requireGoing(state, next);
        }
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
        AdministrationOpened opened = requireOpened(state, next.administrationId(), next.effectiveOn());
        refuseEnded(state, next.administrationId());
        return opened;
    }

    static AdministrationOpened requireOpened(AdministrationFacts state, String administrationId, LocalDate day) {
        AdministrationOpened opened = state.opened();
        if (opened == null) {
            throw Refusal.of(
                    RefusalCode.NOT_YET, "Administration %s was not opened by %s".formatted(administrationId, day));
        }
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
        requireNoneOpen(state, next.administrationId());
        if (next.round() != state.round() + 1) {
            throw Refusal.of(
                            RefusalCode.BEFORE_PREDECESSOR,
                            "Round %d cannot follow round %d".formatted(next.round(), state.round()))
                    .with("round", state.round());
        }
        requireAsked(opened.items(), next.items().stream());
    }

    private static void requireAsked(List<String> asked, Stream<String> items) {
        List<String> strange =
                items.filter(item -> !asked.contains(item)).distinct().toList();
        if (!strange.isEmpty()) {
            throw Refusal.of(
                    RefusalCode.ITEMS_NOT_ACCEPTABLE, "Not asked in this administration: %s".formatted(strange));
        }
    }

    static void requireNoneOpen(AdministrationFacts state, String administrationId) {
        if (state.isOpen()) {
            throw Refusal.of(
                            RefusalCode.STEP_UNFINISHED,
                            "Round %d of %s is to be counted first".formatted(state.round(), administrationId))
                    .with("round", state.round());
        }
    }

    private static void requireCounted(
            AdministrationOpened opened, AdministrationFacts state, AdministrationClosed next) {
        requireNoneOpen(state, next.administrationId());
        if (next.checkId() != null) {
            requireVote(opened);
        } else if (opened.kind() == AdministrationKind.TEAM_VOTE) {
            throw Refusal.of(
                    RefusalCode.STEP_UNFINISHED, "A vote ends in a fidelity check: record it, and name it here");
        }
    }

    static void requireVote(AdministrationOpened opened) {
        if (opened.kind() != AdministrationKind.TEAM_VOTE) {
            throw Refusal.of(RefusalCode.WRONG_KIND, "A survey ends in its counts and scores, not in a fidelity check");
        }
    }
}
