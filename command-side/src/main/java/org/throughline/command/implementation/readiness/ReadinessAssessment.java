package org.throughline.command.implementation.readiness;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.ground.rulebook.Rulebooks;
import org.throughline.command.implementation.readiness.ReadinessCommand.AssessReadiness;
import org.throughline.command.implementation.readiness.ReadinessCommand.CorrectReadiness;
import org.throughline.command.implementation.readiness.ReadinessCommand.Missing;
import org.throughline.command.implementation.readiness.ReadinessCommand.Rating;
import org.throughline.command.implementation.readiness.ReadinessCommand.RetractReadiness;
import org.throughline.command.implementation.readiness.ReadinessCommand.Seat;
import org.throughline.command.implementation.readiness.ReadinessFacts.Content;
import org.throughline.command.teams.team.Seats;
import org.throughline.events.NamesPeople.Named;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.Participant;
import org.throughline.events.implementation.readiness.ReadinessEvent;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessAssessed;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessCorrected;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessRetracted;

/** One assessment of how ready a unit is, for one practice or for the integrated system. */
@Aggregate(cache = EventSourced.CACHE)
class ReadinessAssessment extends EventSourced<ReadinessFacts, ReadinessEvent> {

    ReadinessAssessment() {
        super(ReadinessRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AssessReadiness c, Peers peers) {
        // asked first: with an earlier day the ledger would only find that the first record stands in the way
        ReadinessRules.requireUnused(state(), c.assessmentId());
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        Scope scope = Organizations.scope(peers, c.organizationId());
        List<Participant> participants = seated(c.participants(), scope, c.effectiveOn(), peers);
        Content found = content(c.dimensions(), participants, c.finding(), c.gaps());
        ReadinessAssessed event = new ReadinessAssessed(
                c.assessmentId(),
                c.organizationId(),
                c.practice(),
                found.dimensions(),
                found.participants(),
                found.finding(),
                found.gaps(),
                c.evidence(),
                c.effectiveOn());
        append(event, scope);
    }

    @CommandHandler
    void decide(CorrectReadiness c, Peers peers) {
        LocalDate day = ReadinessRules.requireStanding(state(), c.assessmentId());
        Scope scope = Organizations.scope(peers, state().organizationId());
        List<Participant> participants = seated(c.participants(), scope, day, peers);
        Content found = content(c.dimensions(), participants, c.finding(), c.gaps());
        if (found.equals(state().content())) {
            return;
        }
        ReadinessCorrected event = new ReadinessCorrected(
                c.assessmentId(),
                found.dimensions(),
                found.participants(),
                found.finding(),
                found.gaps(),
                c.reason(),
                c.evidence(),
                day);
        append(event, scope);
    }

    @CommandHandler
    void decide(RetractReadiness c, Peers peers) {
        LocalDate day = ReadinessRules.requireStanding(state(), c.assessmentId());
        append(
                new ReadinessRetracted(c.assessmentId(), c.reason(), day),
                Organizations.scope(peers, state().organizationId()));
    }

    /** Whether each of them held that seat; not asked where the district does not ask. */
    private static List<Participant> seated(List<Seat> participants, Scope scope, LocalDate day, Peers peers) {
        boolean asked = Rulebooks.on(peers, scope.district(), day).mode(Policy.PEOPLE_HOLD_THEIR_SEATS) != Mode.OFF;
        return participants.stream()
                .map(seat -> new Participant(
                        seat.memberId(),
                        seat.role(),
                        asked ? Seats.isHeld(peers, scope, new Named(seat.memberId(), seat.role()), day) : null))
                .toList();
    }

    private static Content content(
            List<Rating> dimensions, List<Participant> participants, Finding finding, List<Missing> gaps) {
        return new Content(
                dimensions.stream().map(Rating::asDimension).toList(),
                participants,
                finding,
                gaps.stream().map(Missing::asGap).toList());
    }
}
