package org.throughline.command.implementation.fidelity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Participants;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.OrganizationFacts;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.ground.rulebook.Rulebooks;
import org.throughline.command.ground.rulebook.SmallCellLimit;
import org.throughline.command.implementation.fidelity.FidelityCommand.CorrectFidelityCheck;
import org.throughline.command.implementation.fidelity.FidelityCommand.RecordFidelityCheck;
import org.throughline.command.implementation.fidelity.FidelityCommand.RetractFidelityCheck;
import org.throughline.command.implementation.fidelity.administration.Administrations;
import org.throughline.command.implementation.fidelity.administration.Settled;
import org.throughline.command.implementation.instrument.KnownInstrument;
import org.throughline.command.implementation.instrument.KnownInstruments;
import org.throughline.command.implementation.practice.PracticeNames;
import org.throughline.events.implementation.fidelity.CheckDetails;
import org.throughline.events.implementation.fidelity.CheckDetails.FacetRating;
import org.throughline.events.implementation.fidelity.CheckDetails.ItemNote;
import org.throughline.events.implementation.fidelity.CheckDetails.PartRating;
import org.throughline.events.implementation.fidelity.CheckDetails.Unscored;
import org.throughline.events.implementation.fidelity.CheckDetails.VoteCount;
import org.throughline.events.implementation.fidelity.FidelityEvent;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;

/** One administration of one instrument at one organization. */
@Aggregate(cache = EventSourced.CACHE)
class FidelityCheck extends EventSourced<FidelityCheckFacts, FidelityEvent> {

    FidelityCheck() {
        super(FidelityRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordFidelityCheck c, Peers peers) {
        // asked first: with an earlier day the ledger would only find that the first record stands in the way
        FidelityRules.requireUnused(state(), c.checkId());
        OrganizationFacts checked = Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        Scope scope = Organizations.scope(peers, c.organizationId());
        KnownInstrument instrument = KnownInstruments.at(peers, c.organizationId(), c.effectiveOn())
                .require(c.instrument(), c.instrumentVersion());
        SectionsFitTheOrganization.check(instrument.definition(), c.sections(), checked.kind());
        ScoredSheet made = ScoredSheet.of(
                instrument,
                c.sections(),
                new Given(
                        c.answers(),
                        or(c.unscored(), List.of()),
                        or(c.parts(), List.of()),
                        or(c.facets(), List.of()),
                        or(c.notes(), List.of()),
                        or(c.inputs(), List.of()),
                        or(c.votes(), List.of()),
                        settled(c, peers)),
                SmallCellLimit.on(peers, scope.district(), c.effectiveOn()));
        FidelityCheckRecorded event = new FidelityCheckRecorded(
                c.checkId(),
                c.organizationId(),
                c.practice(),
                c.instrument(),
                c.instrumentVersion(),
                c.raterKind(),
                made.sections(),
                made.answers(),
                made.scores(),
                made.details(),
                c.comment(),
                Participants.named(c.participants()),
                c.evidence(),
                InstrumentsServeThePractice.concerns(
                        instrument.definition(),
                        PracticeNames.at(peers, c.organizationId(), c.effectiveOn())
                                .meant(c.practice()),
                        Rulebooks.on(peers, scope.district(), c.effectiveOn())),
                c.effectiveOn());
        append(event, scope);
    }

    /** What the ballots came to, where the check is of an administration; no other check that counts is. */
    private static @Nullable Settled settled(RecordFidelityCheck c, Peers peers) {
        String administrationId = c.administrationId();
        if (administrationId == null) {
            return null;
        }
        if (!or(c.votes(), List.of()).isEmpty()) {
            Faults faults = new Faults();
            faults.add(() -> new Fault("/votes", "answered-twice", "the ballots of the administration are the votes"));
            throw Refusal.of(RefusalCode.ITEMS_NOT_ACCEPTABLE, "Votes stand beside ballots", faults);
        }
        Settled settled = Administrations.settledFor(
                peers,
                administrationId,
                new Administrations.About(
                        c.organizationId(), c.practice(), c.instrument(), c.instrumentVersion(), c.sections()),
                c.effectiveOn());
        FidelityChecks.refuseAnotherOf(peers, administrationId, c.checkId());
        return settled;
    }

    @CommandHandler
    void decide(CorrectFidelityCheck c, Peers peers) {
        LocalDate day = FidelityRules.requireStanding(state(), c.checkId());
        FidelityCheckCorrected event = corrected(c, administered(c, peers, day), day);
        if (!FidelityRules.RULES.evolve(state(), event).equals(state())) {
            append(event, Organizations.scope(peers, state().organizationId()));
        }
    }

    @CommandHandler
    void decide(RetractFidelityCheck c, Peers peers) {
        LocalDate day = FidelityRules.requireStanding(state(), c.checkId());
        append(
                new FidelityCheckRetracted(c.checkId(), c.reason(), day),
                Organizations.scope(peers, state().organizationId()));
    }

    private ScoredSheet administered(CorrectFidelityCheck c, Peers peers, LocalDate day) {
        FidelityCheckFacts check = state();
        KnownInstrument instrument = KnownInstruments.at(peers, check.organizationId(), day)
                .require(check.instrument(), check.instrumentVersion());
        Set<String> sections = c.sections() == null ? Set.copyOf(check.sections()) : c.sections();
        // what was assessed before instruments said whom they serve stays, and can be put right
        Set<String> added = new HashSet<>(sections);
        check.sections().forEach(added::remove);
        SectionsFitTheOrganization.check(
                instrument.definition(),
                added,
                Organizations.require(peers, check.organizationId()).kind());
        Scope scope = Organizations.scope(peers, check.organizationId());
        Set<String> items = instrument.definition().itemsOf(sections).stream()
                .map(InstrumentItem::code)
                .collect(Collectors.toSet());
        return ScoredSheet.of(
                instrument,
                sections,
                given(c, check, instrument.definition(), items),
                SmallCellLimit.on(peers, scope.district(), day));
    }

    /** What is left out stays, as far as it speaks of what is assessed now and of no item that is answered otherwise. */
    private static Given given(
            CorrectFidelityCheck c, FidelityCheckFacts check, InstrumentDefinition instrument, Set<String> items) {
        CheckDetails known = check.details();
        Set<String> ratedAnew = Stream.concat(
                        or(c.parts(), List.of()).stream().map(PartRating::item),
                        or(c.votes(), List.of()).stream().map(VoteCount::item))
                .collect(Collectors.toSet());
        Map<String, Integer> answers = new HashMap<>(c.answers() == null ? check.answers() : c.answers());
        if (c.answers() == null) {
            or(c.unscored(), List.of()).forEach(one -> answers.remove(one.item()));
            or(c.parts(), List.of()).forEach(part -> answers.remove(part.item()));
            // what was settled by talking stays settled; what votes came to is what the right ones come to
            Given before =
                    new Given(Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), known.votes(), null);
            or(c.votes(), List.of()).stream()
                    .map(VoteCount::item)
                    .filter(item -> before.votedOn(item, instrument)
                            .equals(Optional.ofNullable(check.answers().get(item))))
                    .forEach(answers::remove);
        }
        Predicate<String> isAsItWas = item -> items.contains(item)
                && Objects.equals(answers.get(item), check.answers().get(item));
        return new Given(
                answers,
                or(
                        c.unscored(),
                        kept(known.unscored(), Unscored::item, isAsItWas.and(item -> !ratedAnew.contains(item)))),
                or(c.parts(), kept(known.parts(), PartRating::item, isAsItWas)),
                or(c.facets(), kept(known.facets(), FacetRating::item, items::contains)),
                or(c.notes(), kept(known.notes(), ItemNote::item, items::contains)),
                or(c.inputs(), known.inputs()),
                or(c.votes(), kept(known.votes(), VoteCount::item, isAsItWas)),
                known.administrationId() == null ? null : Settled.nothingOf(known.administrationId()));
    }

    private static <T> List<T> kept(List<T> known, Function<T, String> item, Predicate<String> stays) {
        return known.stream().filter(one -> stays.test(item.apply(one))).toList();
    }

    private static <T> List<T> or(@Nullable List<T> said, List<T> otherwise) {
        return said == null ? otherwise : said;
    }

    private FidelityCheckCorrected corrected(CorrectFidelityCheck c, ScoredSheet made, LocalDate day) {
        FidelityCheckFacts check = state();
        boolean sameAnswers = made.sections().equals(check.sections())
                && made.answers().equals(check.answers())
                && made.details().unscored().equals(check.details().unscored());
        return new FidelityCheckCorrected(
                c.checkId(),
                made.sections(),
                made.answers(),
                // the same answers stay judged by the rule in force when they were recorded
                sameAnswers ? check.scores() : made.scores(),
                made.details(),
                c.participants() == null ? check.participants() : Participants.named(c.participants()),
                c.reason(),
                c.evidence(),
                List.of(),
                day);
    }
}
