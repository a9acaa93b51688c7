package org.throughline.command.choices.resource;

import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced;
import org.throughline.command.Fault;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.choices.resource.ResourceCommand.AllocateResource;
import org.throughline.command.choices.resource.ResourceCommand.ChangeSchedule;
import org.throughline.command.choices.resource.ResourceCommand.ReallocateResource;
import org.throughline.command.choices.resource.ResourceCommand.RecordResourceUse;
import org.throughline.command.choices.resource.ResourceCommand.ReportShortfall;
import org.throughline.command.choices.resource.ResourceCommand.ResolveShortfall;
import org.throughline.command.choices.resource.ResourceCommand.WithdrawResource;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.plan.Plans;
import org.throughline.events.choices.resource.Amount;
import org.throughline.events.choices.resource.ResourceEvent;
import org.throughline.events.choices.resource.ResourceEvent.ResourceAllocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceReallocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceUseRecorded;
import org.throughline.events.choices.resource.ResourceEvent.ResourceWithdrawn;
import org.throughline.events.choices.resource.ResourceEvent.ScheduleChanged;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallReported;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallResolved;
import org.throughline.events.choices.resource.Serves;

/** The resources of one organization. The ledger is there as soon as the organization is; whatever comes first begins it. */
@Aggregate(cache = EventSourced.CACHE)
class ResourceLedger extends EventSourced<ResourceLedgerFacts, ResourceEvent> {

    ResourceLedger() {
        super(ResourceRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AllocateResource c, Peers peers) {
        SchoolsAreGivenToByWhatHasSchools.check(peers, c);
        requirePlan(peers, c);
        ResourceAllocated event = new ResourceAllocated(
                c.organizationId(),
                c.code(),
                c.kind(),
                new Amount(c.amount(), c.unit()),
                c.purpose(),
                c.target(),
                c.schools().stream().sorted().toList(),
                new Serves(c.practice(), c.planId(), c.stepCode(), c.focusArea()),
                c.until(),
                c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReallocateResource c, Peers peers) {
        @Nullable
        AllocationFacts before = ledger().stateOn(c.effectiveOn()).allocations().get(c.code());
        if (before == null) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "The ledger of %s has no '%s' on %s"
                                    .formatted(c.organizationId(), c.code(), c.effectiveOn()))
                    .with("unknownCode", c.code());
        }
        ResourceReallocated event = new ResourceReallocated(
                c.organizationId(),
                c.code(),
                c.amount() == null
                        ? before.amount()
                        : new Amount(c.amount(), before.amount().unit()),
                Objects.requireNonNullElse(c.purpose(), before.purpose()),
                Objects.requireNonNullElse(c.target(), before.target()),
                c.until() == null ? before.end() : c.until(),
                c.reason(),
                c.touches(),
                c.effectiveOn());
        ledger().check(event);
        if (!before.with(event).equals(before)) {
            append(event, peers);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawResource c, Peers peers) {
        append(new ResourceWithdrawn(c.organizationId(), c.code(), c.reason(), c.touches(), c.effectiveOn()), peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordResourceUse c, Peers peers) {
        Amount used = new Amount(c.used(), c.unit());
        append(
                new ResourceUseRecorded(c.organizationId(), c.code(), used, c.from(), c.until(), c.effectiveOn()),
                peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReportShortfall c, Peers peers) {
        ShortfallReported event = new ShortfallReported(
                c.organizationId(),
                c.code(),
                c.kind(),
                c.missing(),
                c.forWhom(),
                c.practice(),
                c.allocation(),
                c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ResolveShortfall c, Peers peers) {
        append(new ShortfallResolved(c.organizationId(), c.code(), c.how(), c.effectiveOn()), peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChangeSchedule c, Peers peers) {
        if (c.teamMinutes() == null && c.interventionMinutes() == null) {
            throw missing("/teamMinutes", "a change of the schedule says teamMinutes, interventionMinutes or both");
        }
        ScheduleChanged event = new ScheduleChanged(
                c.organizationId(), c.forWhom(), c.teamMinutes(), c.interventionMinutes(), c.reason(), c.effectiveOn());
        append(event, peers);
    }

    private static void requirePlan(Peers peers, AllocateResource c) {
        if (c.planId() != null) {
            Plans.require(peers, c.planId(), c.stepCode(), c.effectiveOn());
        } else if (c.stepCode() != null) {
            throw missing("/planId", "a step is one of a plan");
        }
    }

    private static Refusal missing(String pointer, String message) {
        return Refusal.of(RefusalCode.MALFORMED, message, List.of(new Fault(pointer, "missing", message)));
    }

    private void append(ResourceEvent event, Peers peers) {
        Organizations.requireOpen(peers, event.organizationId(), event.effectiveOn());
        append(event, Organizations.scope(peers, event.organizationId()));
    }
}
