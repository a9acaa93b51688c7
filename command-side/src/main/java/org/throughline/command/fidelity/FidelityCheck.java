package org.throughline.command.fidelity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.fidelity.FidelityCommand.CorrectFidelityCheck;
import org.throughline.command.fidelity.FidelityCommand.RecordFidelityCheck;
import org.throughline.command.fidelity.FidelityCommand.RetractFidelityCheck;
import org.throughline.command.organization.OrganizationState;
import org.throughline.command.organization.Organizations;
import org.throughline.events.fidelity.FidelityEvent;
import org.throughline.events.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.fidelity.FidelityEvent.FidelityCheckRetracted;

/** One administration of one instrument at one organization. */
@Aggregate(cache = EventSourced.CACHE)
class FidelityCheck extends EventSourced<FidelityCheckState, FidelityEvent> {

    FidelityCheck() {
        super(FidelityRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordFidelityCheck c, Peers peers) {
        // asked first: with an earlier day the ledger would only find that the first record stands in the way
        FidelityRules.requireUnused(state(), c.checkId());
        OrganizationState checked = Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        Instrument instrument = Instruments.SHIPPED.require(c.instrument(), c.instrumentVersion());
        Administration made = administer(instrument, checked, c.sections(), c.answers());
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
                c.comment(),
                c.evidence(),
                c.effectiveOn());
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(CorrectFidelityCheck c, Peers peers) {
        FidelityCheckState check = state();
        LocalDate day = FidelityRules.requireStanding(check, c.checkId());
        OrganizationState checked = Organizations.require(peers, check.organizationId());
        Instrument instrument = Instruments.SHIPPED.require(check.instrument(), check.instrumentVersion());
        Administration made = administer(instrument, checked, c.sections(), c.answers());
        if (made.sections().equals(check.sections()) && made.answers().equals(check.answers())) {
            return;
        }
        FidelityCheckCorrected event = new FidelityCheckCorrected(
                c.checkId(), made.sections(), made.answers(), made.scores(), c.reason(), c.evidence(), day);
        append(event, Organizations.scope(peers, check.organizationId()));
    }

    @CommandHandler
    void decide(RetractFidelityCheck c, Peers peers) {
        LocalDate day = FidelityRules.requireStanding(state(), c.checkId());
        append(
                new FidelityCheckRetracted(c.checkId(), c.reason(), day),
                Organizations.scope(peers, state().organizationId()));
    }

    private static Administration administer(
            Instrument instrument, OrganizationState checked, Set<String> sections, Map<String, Integer> answers) {
        SectionsFitTheOrganization.check(instrument, sections, checked.kind());
        return Administration.of(instrument, sections, answers);
    }
}
