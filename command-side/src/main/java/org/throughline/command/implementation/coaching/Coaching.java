package org.throughline.command.implementation.coaching;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.ground.library.Libraries;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.coaching.CoachingCommand.AssignCoach;
import org.throughline.command.implementation.coaching.CoachingCommand.EndCoaching;
import org.throughline.command.implementation.coaching.CoachingCommand.RecordCoachingVisit;
import org.throughline.command.implementation.coaching.CoachingCommand.ReviseCoachingPlan;
import org.throughline.command.implementation.coaching.CoachingCommand.Service;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.implementation.coaching.CoachOrigin;
import org.throughline.events.implementation.coaching.CoachingEvent;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachAssigned;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingEnded;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingPlanRevised;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingVisitRecorded;
import org.throughline.events.implementation.coaching.DeliveredItem;
import org.throughline.events.implementation.coaching.ServicePlan;

/** The coaching of one team, whoever coached it over the years. */
@Aggregate(cache = EventSourced.CACHE)
class Coaching extends EventSourced<CoachingFacts, CoachingEvent> {

    Coaching() {
        super(CoachingRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AssignCoach c, Peers peers) {
        // asked first: with an earlier day the ledger would only find that the first one stands in the way
        CoachingRules.requireUnused(state(), c.assignmentId());
        Teams.requireOpen(peers, c.teamId(), c.effectiveOn());
        String organization = Teams.on(peers, c.teamId(), c.effectiveOn()).organizationId();
        References references = new References();
        if (c.origin() == CoachOrigin.INTERNAL && c.provider() != null) {
            references.fault("/provider", "not-valid", "Only a coach from outside comes from another organization");
        }
        List<String> resources = Libraries.look(references, c.resourceIds(), peers, organization, c.effectiveOn());
        references.require();
        append(
                new CoachAssigned(
                        c.teamId(),
                        c.assignmentId(),
                        organization,
                        c.memberId(),
                        c.origin(),
                        c.provider(),
                        c.practice(),
                        plan(c.plan()),
                        resources,
                        List.of(),
                        c.effectiveOn()),
                Organizations.scope(peers, organization));
    }

    @CommandHandler
    void decide(ReviseCoachingPlan c, Peers peers) {
        append(
                new CoachingPlanRevised(c.teamId(), c.assignmentId(), plan(c.plan()), c.reason(), c.effectiveOn()),
                peers);
    }

    @CommandHandler
    void decide(RecordCoachingVisit c, Peers peers) {
        CoachingRules.requireUnusedVisit(state(), c.visitId());
        References faults = new References();
        if (c.delivered().stream().map(CoachingCommand.Done::item).distinct().count()
                < c.delivered().size()) {
            faults.fault("/delivered", "not-valid", "Each thing is told of once");
        }
        faults.require();
        append(
                new CoachingVisitRecorded(
                        c.teamId(),
                        c.assignmentId(),
                        c.visitId(),
                        c.minutes(),
                        c.mode(),
                        c.processes().stream().distinct().sorted().toList(),
                        c.strategies().stream().distinct().sorted().toList(),
                        c.delivered().stream()
                                .map(done -> new DeliveredItem(done.item(), done.delivered()))
                                .toList(),
                        c.lastStepDone(),
                        c.effectiveOn()),
                peers);
    }

    @CommandHandler
    void decide(EndCoaching c, Peers peers) {
        append(new CoachingEnded(c.teamId(), c.assignmentId(), c.reason(), c.effectiveOn()), peers);
    }

    private void append(CoachingEvent event, Peers peers) {
        append(
                event,
                Organizations.scope(peers, Teams.require(peers, event.teamId()).organizationId()));
    }

    private static ServicePlan plan(Service service) {
        return new ServicePlan(
                service.focus(),
                service.intensity(),
                service.processes().stream().distinct().sorted().toList(),
                service.visitsPerYear(),
                service.minutesPerVisit(),
                service.items().stream().distinct().sorted().toList());
    }
}
