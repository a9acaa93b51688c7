package org.throughline.infra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectKey;

class FreshDecisionsTest {

    private static final SubjectKey TEAM = new SubjectKey("team", "t1");
    private static final long SEEN = 3;

    /** A subject whose only rule is that something can happen to it. */
    static final class Subject {

        @AggregateIdentifier
        final String id = TEAM.toString();

        void happen() {
            AggregateLifecycle.apply("something");
        }
    }

    private long inTheLog = SEEN;
    private final FreshDecisions decisions = new FreshDecisions(subject -> subject.equals(TEAM) ? inTheLog : 0);
    private UnitOfWork<CommandMessage<?>> work;
    private EventSourcedAggregate<Subject> kept;

    @BeforeEach
    void begin() {
        work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("command"));
        kept = EventSourcedAggregate.reconstruct(
                new Subject(),
                AnnotatedAggregateMetaModelFactory.inspectAggregate(Subject.class),
                SEEN - 1,
                false,
                SimpleEventBus.builder().build(),
                NoSnapshotTriggerDefinition.TRIGGER);
    }

    @AfterEach
    void end() {
        work.rollback();
    }

    @Test
    void letsARefusalOnAFreshAggregateStand() {
        HandedOut.remember(TEAM, kept);
        assertThatThrownBy(this::refuse).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesARefusalOnAnOldAggregateForAConflictAndKeepsItAsTheCause() {
        HandedOut.remember(TEAM, kept);
        inTheLog = SEEN + 1;
        assertThatThrownBy(this::refuse)
                .isInstanceOf(ConcurrencyException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void letsACommandThatChangedNothingStandOnAFreshAggregate() throws Exception {
        HandedOut.remember(TEAM, kept);
        assertThat(decisions.handle(work, () -> "nothing")).isEqualTo("nothing");
    }

    @Test
    void takesACommandThatChangedNothingOnAnOldAggregateForAConflict() {
        HandedOut.remember(TEAM, kept);
        inTheLog = SEEN + 1;
        assertThatThrownBy(() -> decisions.handle(work, () -> "nothing")).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void leavesAnAcceptanceToItsAppend() throws Exception {
        HandedOut.remember(TEAM, kept);
        inTheLog = SEEN + 1;
        assertThat(decisions.handle(work, () -> {
                    kept.execute(Subject::happen);
                    return "accepted";
                }))
                .isEqualTo("accepted");
    }

    @Test
    void judgesByWhatWasSeenWhenTheAggregateWasHandedOut() {
        HandedOut.remember(TEAM, kept);
        inTheLog = SEEN + 1;
        assertThatThrownBy(() -> decisions.handle(work, () -> {
                    kept.execute(Subject::happen);
                    throw new IllegalStateException("refused after all");
                }))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void looksOverNoDecisionOnWhatWasReadFromTheLog() {
        inTheLog = SEEN + 1;
        assertThatThrownBy(this::refuse).isInstanceOf(IllegalStateException.class);
    }

    private void refuse() throws Exception {
        decisions.handle(work, () -> {
            throw new IllegalStateException("refused");
        });
    }
}
