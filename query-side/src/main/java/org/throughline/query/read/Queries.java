package org.throughline.query.read;

import java.util.Map;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.throughline.events.MetadataKey;

/** Sends queries over the bus, naming who asks, and unwraps what comes back. */
public final class Queries {

    private final QueryBus bus;
    private final Asker asker;

    public Queries(QueryBus bus, Asker asker) {
        this.bus = bus;
        this.asker = asker;
    }

    /** Tells who is asking. Logins plug in here. */
    @FunctionalInterface
    public interface Asker {
        String actor();
    }

    /**
     * The answer to a query.
     *
     * @throws ReadRefusal when it cannot be answered
     */
    public <R> R ask(Object query, ResponseType<R> type) {
        QueryMessage<Object, R> message =
                new GenericQueryMessage<>(query, type).withMetaData(Map.of(MetadataKey.ACTOR, asker.actor()));
        try {
            QueryResponseMessage<R> answer = bus.query(message).join();
            if (answer.isExceptional() && answer.exceptionResult() instanceof RuntimeException failure) {
                throw failure;
            }
            return answer.getPayload();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
