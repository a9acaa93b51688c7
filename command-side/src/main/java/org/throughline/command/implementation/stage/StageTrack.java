package org.throughline.command.implementation.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.ground.rulebook.Rulebooks;
import org.throughline.command.implementation.stage.StageActivities.Defined;
import org.throughline.command.implementation.stage.StageCommand.CompleteStageActivity;
import org.throughline.command.implementation.stage.StageCommand.DiscontinueTrack;
import org.throughline.command.implementation.stage.StageCommand.EnterStage;
import org.throughline.command.implementation.stage.StageCommand.MarkStageActivityNotApplicable;
import org.throughline.command.implementation.stage.StageCommand.RegressStage;
import org.throughline.command.implementation.stage.StageCommand.ReopenStageActivity;
import org.throughline.command.implementation.stage.StageCommand.RetractStageMove;
import org.throughline.command.implementation.stage.StageCommand.SkipStageActivity;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.StageActivityCompleted;
import org.throughline.events.implementation.stage.StageEvent.StageActivityFoundNotApplicable;
import org.throughline.events.implementation.stage.StageEvent.StageActivityReopened;
import org.throughline.events.implementation.stage.StageEvent.StageActivitySkipped;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageMoveRetracted;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;

/** The way of one organization with one practice; it begins with the first stage entered. */
@Aggregate(cache = EventSourced.CACHE)
class StageTrack extends EventSourced<StageTrackFacts, StageEvent> {

    StageTrack() {
        super(StageRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EnterStage c, Peers peers) {
        Scope scope = open(c.organizationId(), c.effectiveOn(), peers);
        StageEntered move = entered(c);
        // that a stage is skipped says more than what the district would ask of it
        ledger().check(move);
        Grounds grounds = Grounds.of(
                peers,
                c.organizationId(),
                c.practice(),
                c.readinessAssessmentId(),
                c.fidelityCheckId(),
                ledger().stateOn(c.effectiveOn()),
                Rulebooks.on(peers, scope.district(), c.effectiveOn()),
                c.effectiveOn());
        append(move.withConcerns(MovePolicies.concerns(move, grounds)), scope);
    }

    private static StageEntered entered(EnterStage c) {
        return new StageEntered(
                c.organizationId(),
                c.practice(),
                c.stage(),
                c.readinessAssessmentId(),
                c.fidelityCheckId(),
                c.evidence(),
                List.of(),
                c.effectiveOn());
    }

    /** Also meets a track that does not exist, so that the rules can say it has not begun. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegressStage c, Peers peers) {
        Scope scope = open(c.organizationId(), c.effectiveOn(), peers);
        Grounds.of(
                peers,
                c.organizationId(),
                c.practice(),
                c.readinessAssessmentId(),
                c.fidelityCheckId(),
                ledger().stateOn(c.effectiveOn()),
                Rulebooks.on(peers, scope.district(), c.effectiveOn()),
                c.effectiveOn());
        StageRegressed event = new StageRegressed(
                c.organizationId(),
                c.practice(),
                c.stage(),
                c.reason(),
                c.readinessAssessmentId(),
                c.fidelityCheckId(),
                c.evidence(),
                c.effectiveOn());
        append(event, scope);
    }

    /** Takes a retraction for an organization that ended later as well. */
    @CommandHandler
    void decide(RetractStageMove c, Peers peers) {
        append(
                new StageMoveRetracted(c.organizationId(), c.practice(), c.stage(), c.reason(), c.effectiveOn()),
                Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(DiscontinueTrack c, Peers peers) {
        append(
                new TrackDiscontinued(c.organizationId(), c.practice(), c.reason(), c.evidence(), c.effectiveOn()),
                Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(CompleteStageActivity c, Peers peers) {
        Scope scope = open(c.organizationId(), c.effectiveOn(), peers);
        Defined defined = StageActivities.require(c.catalogueVersion(), c.code(), c.effectiveOn());
        StageActivityCompleted event = new StageActivityCompleted(
                c.organizationId(),
                c.practice(),
                c.code(),
                defined.version(),
                defined.activity().stage(),
                c.evidence(),
                outOfStep(defined.activity().stage(), c.effectiveOn(), scope, peers),
                c.effectiveOn());
        append(event, scope);
    }

    /** What belongs to the stage that comes next prepares it. */
    private List<String> outOfStep(Stage of, LocalDate day, Scope scope, Peers peers) {
        Stage held = ledger().stateOn(day).stage();
        return Rulebooks.on(peers, scope.district(), day)
                .concern(
                        Policy.ACTIVITIES_FOLLOW_THE_STAGE,
                        () -> held != null
                                        && of.compareTo(held) > 0
                                        && StagesGoForwardOneStepAtATime.after(held)
                                                .filter(of::equals)
                                                .isEmpty()
                                ? Optional.of("it is an activity of %s, and the stage held is %s".formatted(of, held))
                                : Optional.empty())
                .stream()
                .toList();
    }

    @CommandHandler
    void decide(SkipStageActivity c, Peers peers) {
        Defined defined = StageActivities.require(c.catalogueVersion(), c.code(), c.effectiveOn());
        StageActivitySkipped event = new StageActivitySkipped(
                c.organizationId(),
                c.practice(),
                c.code(),
                defined.version(),
                defined.activity().stage(),
                c.reason(),
                c.effectiveOn());
        append(event, open(c.organizationId(), c.effectiveOn(), peers));
    }

    @CommandHandler
    void decide(MarkStageActivityNotApplicable c, Peers peers) {
        Defined defined = StageActivities.require(c.catalogueVersion(), c.code(), c.effectiveOn());
        StageActivityFoundNotApplicable event = new StageActivityFoundNotApplicable(
                c.organizationId(),
                c.practice(),
                c.code(),
                defined.version(),
                defined.activity().stage(),
                c.reason(),
                c.effectiveOn());
        append(event, open(c.organizationId(), c.effectiveOn(), peers));
    }

    @CommandHandler
    void decide(ReopenStageActivity c, Peers peers) {
        Defined defined = StageActivities.require(c.catalogueVersion(), c.code(), c.effectiveOn());
        StageActivityReopened event = new StageActivityReopened(
                c.organizationId(),
                c.practice(),
                c.code(),
                defined.version(),
                defined.activity().stage(),
                c.reason(),
                c.effectiveOn());
        append(event, open(c.organizationId(), c.effectiveOn(), peers));
    }

    private static Scope open(String organizationId, LocalDate day, Peers peers) {
        Organizations.requireOpen(peers, organizationId, day);
        return Organizations.scope(peers, organizationId);
    }
}
