package org.throughline.command.implementation.fidelity.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.Rehearsing;
import org.throughline.command.ground.organization.OrganizationFacts;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.ground.rulebook.Rulebooks;
import org.throughline.command.ground.rulebook.SmallCellLimit;
import org.throughline.command.implementation.fidelity.FidelityChecks;
import org.throughline.command.implementation.fidelity.InstrumentsServeThePractice;
import org.throughline.command.implementation.fidelity.SectionsFitTheOrganization;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.AbandonAdministration;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.AskAgain;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.CloseAdministration;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.CloseRound;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.OpenAdministration;
import org.throughline.command.implementation.instrument.KnownInstrument;
import org.throughline.command.implementation.instrument.KnownInstruments;
import org.throughline.command.implementation.practice.PracticeNames;
import org.throughline.events.implementation.administration.AdministrationEvent;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationAbandoned;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationOpened;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundOpened;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.administration.Invited;
import org.throughline.events.implementation.administration.ItemCount;
import org.throughline.events.implementation.administration.PooledScore;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.RatingProcess;

/** An administration of an instrument at an organization. */
@Aggregate(cache = EventSourced.CACHE)
class Administration extends EventSourced<AdministrationFacts, AdministrationEvent> {

    /** Of two people whose votes are counted, each knows the other's. */
    private static final int LEAST_VOTERS = 3;

    private static final int MOST_INVITED = 1000;

    Administration() {
        super(AdministrationRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenAdministration c, Peers peers) {
        AdministrationRules.requireUnused(state(), c.administrationId());
        OrganizationFacts organization = Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        KnownInstrument known = KnownInstruments.at(peers, c.organizationId(), c.effectiveOn())
                .require(c.instrument(), c.instrumentVersion());
        InstrumentDefinition instrument = known.definition();
        SectionsFitTheOrganization.check(instrument, c.sections(), organization.kind());
        Scope scope = Organizations.scope(peers, c.organizationId());
        requirePossible(c, instrument, least(c.kind(), SmallCellLimit.on(peers, scope.district(), c.effectiveOn())));
        RatingProcess rating = instrument.rating();
        boolean isVote = c.kind() == AdministrationKind.TEAM_VOTE;
        Integer asked = rating == null ? null : isVote ? rating.quorumPercent() : rating.participationPercent();
        append(
                new AdministrationOpened(
                        c.administrationId(),
                        c.organizationId(),
                        c.practice(),
                        c.instrument(),
                        c.instrumentVersion(),
                        c.kind(),
                        sections(instrument, c.sections()),
                        c.invited().stream()
                                .map(one -> new Invited(one.role(), one.people()))
                                .toList(),
                        Settlement.rule(instrument),
                        c.quorumPercent() == null ? asked : c.quorumPercent(),
                        rating == null || !isVote ? List.of() : rating.mustBePresent(),
                        items(instrument, c.sections()),
                        known.broughtName(),
                        known.registeredBy(),
                        c.purpose(),
                        c.closesOn(),
                        InstrumentsServeThePractice.concerns(
                                instrument,
                                PracticeNames.at(peers, c.organizationId(), c.effectiveOn())
                                        .meant(c.practice()),
                                Rulebooks.on(peers, scope.district(), c.effectiveOn())),
                        c.effectiveOn()),
                scope);
    }

    /** What was counted is counted once. What may be said in confidence is put right by no correction, so it stays as it was counted. */
    @CommandHandler
    void decide(CloseRound c, Peers peers, Ballots ballots) {
        AdministrationOpened opened = opened(c.administrationId(), c.effectiveOn());
        AdministrationRules.requireOpen(state(), c.administrationId(), c.round());
        Scope scope = Organizations.scope(peers, opened.organizationId());
        int limit = SmallCellLimit.on(peers, scope.district(), c.effectiveOn());
        InstrumentDefinition instrument = instrument(peers, opened);
        if (c.byHand() != null) {
            BallotsFit.check(instrument, state().asked(), c.byHand());
        }
        Tally tally = new Tally(state().asked(), ballots.of(c.administrationId(), c.round()), c.byHand());
        requireEnough(opened, tally, least(opened.kind(), limit));
        // a rehearsal before and one after somebody's ballot would tell what they said
        boolean isTold = !Rehearsing.isUnderWay();
        append(
                new RoundClosed(
                        c.administrationId(),
                        c.round(),
                        tally.ballots(),
                        tally.ballotsByHand(),
                        limit,
                        isTold ? counts(opened, tally, limit) : List.of(),
                        isTold ? scores(opened, instrument, tally, limit) : List.of(),
                        c.rolesPresent() == null
                                ? null
                                : c.rolesPresent().stream().sorted().toList(),
                        Quorum.concerns(
                                opened,
                                tally.ballots(),
                                c.rolesPresent(),
                                Rulebooks.on(peers, scope.district(), c.effectiveOn())),
                        c.effectiveOn()),
                scope);
    }

    @CommandHandler
    void decide(AskAgain c, Peers peers) {
        AdministrationOpened opened = opened(c.administrationId(), c.effectiveOn());
        Set<String> again = c.items() == null ? Set.copyOf(state().unsettled()) : c.items();
        if (again.isEmpty()) {
            throw Refusal.of(RefusalCode.SETTLED, "The votes settle every item; say which are asked again");
        }
        requireInOrder("/closesOn", c.closesOn(), c.effectiveOn());
        requireAmong(opened.items(), again);
        RoundOpened wrong = wrong() instanceof RoundOpened entry ? entry : null;
        append(
                new RoundOpened(
                        c.administrationId(),
                        wrong == null ? state().round() + 1 : wrong.round(),
                        opened.items().stream().filter(again::contains).toList(),
                        c.comment(),
                        c.closesOn(),
                        c.effectiveOn()),
                Organizations.scope(peers, opened.organizationId()));
    }

    @CommandHandler
    void decide(CloseAdministration c, Peers peers) {
        AdministrationOpened opened = opened(c.administrationId(), c.effectiveOn());
        if (c.checkId() != null) {
            FidelityChecks.requireOfAdministration(peers, c.checkId(), c.administrationId(), c.effectiveOn());
        }
        append(
                new AdministrationClosed(c.administrationId(), c.checkId(), c.effectiveOn()),
                Organizations.scope(peers, opened.organizationId()));
    }

    @CommandHandler
    void decide(AbandonAdministration c, Peers peers) {
        AdministrationOpened opened = opened(c.administrationId(), c.effectiveOn());
        append(
                new AdministrationAbandoned(c.administrationId(), c.reason(), c.effectiveOn()),
                Organizations.scope(peers, opened.organizationId()));
    }

    /** What was cast is gone with the count: it cannot be counted again. */
    @Override
    protected @Nullable String ownRetraction(AdministrationEvent entry) {
        return switch (entry) {
            case AdministrationOpened e -> "AbandonAdministration";
            case RoundOpened e -> "AbandonAdministration";
            case RoundClosed e -> "AskAgain";
            case AdministrationAbandoned e -> "OpenAdministration";
            case AdministrationClosed e -> null;
        };
    }

    private AdministrationOpened opened(String administrationId, LocalDate day) {
        AdministrationFacts state = state();
        AdministrationOpened opened = AdministrationRules.requireOpened(state, administrationId, day);
        if (!isCorrecting()) {
            // that it ended already says more than that something would come behind its end
            AdministrationRules.refuseEnded(state, administrationId);
        }
        return opened;
    }

    private static List<ItemCount> counts(AdministrationOpened opened, Tally tally, int limit) {
        boolean isVote = opened.kind() == AdministrationKind.TEAM_VOTE;
        return tally.counts(isVote ? opened.settling() : null, new CellsAreLargeEnough(limit));
    }

    private static List<PooledScore> scores(
            AdministrationOpened opened, InstrumentDefinition instrument, Tally tally, int limit) {
        return opened.kind() == AdministrationKind.TEAM_VOTE
                ? List.of()
                : new PooledScoring(instrument, tally, limit)
                        .of(instrument.sections().stream()
                                .filter(section -> opened.sections().contains(section.code()))
                                .toList());
    }

    /** As it stood on the day on which it was opened: what was asked is what is counted. */
    static InstrumentDefinition instrument(Peers peers, AdministrationOpened opened) {
        return KnownInstruments.at(peers, opened.organizationId(), opened.effectiveOn())
                .require(opened.instrument(), opened.instrumentVersion())
                .definition();
    }

    private static int least(AdministrationKind kind, int limit) {
        return switch (kind) {
            case TEAM_VOTE -> LEAST_VOTERS;
            case STAFF_SURVEY -> limit;
        };
    }

    private static void requireEnough(AdministrationOpened opened, Tally tally, int least) {
        int people = AdministrationFacts.people(opened);
        if (tally.ballots() > people) {
            throw Refusal.of(
                            RefusalCode.ALL_BALLOTS_CAST,
                            "%d ballots are more than the %d people who are asked".formatted(tally.ballots(), people))
                    .with("invited", people)
                    .with("ballots", tally.ballots());
        }
        if (tally.ballots() < least) {
            throw Refusal.of(
                            RefusalCode.TOO_FEW_PEOPLE,
                            "%d ballots are cast; fewer than %d are not counted".formatted(tally.ballots(), least))
                    .with("limit", least)
                    .with("ballots", tally.ballots());
        }
    }

    private static void requirePossible(OpenAdministration c, InstrumentDefinition instrument, int least) {
        Faults faults = new Faults();
        c.sections().stream().sorted().forEach(code -> SectionsFitTheOrganization.judgeKnown(instrument, code, faults));
        if (!faults.isEmpty()) {
            throw Refusal.of(
                    RefusalCode.ITEMS_NOT_ACCEPTABLE,
                    "%d fault(s) by %s".formatted(faults.count(), instrument.title()),
                    faults);
        }
        requireInOrder("/closesOn", c.closesOn(), c.effectiveOn());
        int people = c.invited().stream()
                .mapToInt(AdministrationCommand.Invitation::people)
                .sum();
        if (people < least) {
            throw Refusal.of(
                            RefusalCode.TOO_FEW_PEOPLE,
                            "%d people are asked; ballots of fewer than %d are not counted".formatted(people, least))
                    .with("limit", least);
        }
        if (people > MOST_INVITED) {
            Faults many = new Faults();
            many.add(() -> new Fault("/invited", "too-many", "at most %d people".formatted(MOST_INVITED)));
            throw Refusal.of(RefusalCode.MALFORMED, "Too many people are asked at once", many);
        }
    }

    private static void requireInOrder(String pointer, @Nullable LocalDate until, LocalDate from) {
        if (until != null && until.isBefore(from)) {
            Faults faults = new Faults();
            faults.add(() -> new Fault(pointer, "period-not-possible", "it is before the day it is opened"));
            throw Refusal.of(RefusalCode.PERIOD_NOT_POSSIBLE, "%s is before %s".formatted(until, from), faults);
        }
    }

    private static void requireAmong(List<String> asked, Set<String> again) {
        Faults faults = new Faults();
        again.stream()
                .filter(item -> !asked.contains(item))
                .sorted()
                .forEach(item -> faults.add(
                        () -> new Fault("/items", "unknown-item", "'%s' is not asked here".formatted(item))));
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.ITEMS_NOT_ACCEPTABLE, "Some items were never asked", faults);
        }
    }

    private static List<String> sections(InstrumentDefinition instrument, Set<String> chosen) {
        return instrument.sections().stream()
                .map(InstrumentSection::code)
                .filter(chosen::contains)
                .toList();
    }

    private static List<String> items(InstrumentDefinition instrument, Set<String> chosen) {
        return instrument.itemsOf(chosen).stream().map(InstrumentItem::code).toList();
    }
}
