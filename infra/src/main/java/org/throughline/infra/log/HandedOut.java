package org.throughline.infra.log;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.throughline.events.SubjectKey;

/**
 * A kept aggregate on which a command is deciding.
 *
 * @param version number of events it had seen when it was handed out
 */
record HandedOut(SubjectKey subject, EventSourcedAggregate<?> aggregate, long version) {

    private static final String RESOURCE = HandedOut.class.getName();

    static void remember(Object key, EventSourcedAggregate<?> aggregate) {
        CurrentUnitOfWork.get()
                .resources()
                .put(RESOURCE, new HandedOut(SubjectKey.parse(key.toString()), aggregate, versionOf(aggregate)));
    }

    /** The one of this unit of work; absent when its aggregate was read from the log. */
    static Optional<HandedOut> in(UnitOfWork<?> work) {
        return Optional.ofNullable(work.getResource(RESOURCE));
    }

    /** Whether the command recorded something; then its append finds out whether the aggregate was old. */
    boolean hasAppended() {
        return versionOf(aggregate) > version;
    }

    private static long versionOf(EventSourcedAggregate<?> aggregate) {
        Long lastSequence = aggregate.version();
        return lastSequence == null ? 0 : lastSequence + 1;
    }
}
