package org.throughline.command.teams.pause;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Fault;
import org.throughline.command.Participants;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.choices.decision.Decisions;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.cycle.Cycles;
import org.throughline.command.teams.meeting.Meetings;
import org.throughline.command.teams.pause.PauseCommand.HoldEquityPause;
import org.throughline.command.teams.pause.PauseCommand.RecordPauseOutcome;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.teams.pause.PauseEvent;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseHeld;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseOutcomeRecorded;
import org.throughline.events.teams.pause.PauseOutcome;

/** An equity pause of one team. */
@Aggregate(cache = EventSourced.CACHE)
class EquityPause extends EventSourced<PauseFacts, PauseEvent> {

    EquityPause() {
        super(PauseRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(HoldEquityPause c, Peers peers) {
        Teams.requireOpen(peers, c.teamId(), c.effectiveOn());
        String organization = Teams.on(peers, c.teamId(), c.effectiveOn()).organizationId();
        requireNamed(c, organization, peers);
        EquityPauseHeld event = new EquityPauseHeld(
                c.pauseId(),
                organization,
                c.teamId(),
                c.trigger(),
                c.meetingId(),
                c.decisionId(),
                c.cycleId(),
                c.facilitatedFromOutside(),
                Participants.named(c.participants()),
                distinct(c.prompts()),
                distinct(c.missingVoices()),
                List.of(),
                c.effectiveOn());
        // a second one is one too many whatever its day is
        PauseRules.refuseKnown(state(), event);
        append(event, Organizations.scope(peers, organization));
    }

    /** A decision is often taken after the pause about it, so its day does not matter. */
    private static void requireNamed(HoldEquityPause c, String organization, Peers peers) {
        References references = new References();
        String meeting = c.meetingId();
        if (meeting != null) {
            references.look("/meetingId", () -> Meetings.requireHeld(peers, meeting, c.teamId(), c.effectiveOn()));
        }
        String decision = c.decisionId();
        if (decision != null) {
            references.look("/decisionId", () -> Decisions.requireTaken(peers, decision));
        }
        String cycle = c.cycleId();
        if (cycle != null) {
            references.look("/cycleId", () -> Cycles.require(peers, cycle, organization, c.effectiveOn()));
        }
        references.require();
    }

    private static List<String> distinct(List<String> texts) {
        return texts.stream().map(String::strip).distinct().toList();
    }

    @CommandHandler
    void decide(RecordPauseOutcome c, Peers peers) {
        if (c.outcome() == PauseOutcome.CHANGED && c.whatChanged() == null) {
            String detail = "Where something changed, it is said what";
            throw Refusal.of(RefusalCode.MALFORMED, detail, List.of(new Fault("/whatChanged", "missing", detail)));
        }
        EquityPauseOutcomeRecorded event =
                new EquityPauseOutcomeRecorded(c.pauseId(), c.outcome(), c.whatChanged(), c.effectiveOn());
        // that it is said already says more than that it would be said twice
        PauseRules.refuseSettled(state(), event);
        append(event, Organizations.scope(peers, state().organizationId()));
    }
}
