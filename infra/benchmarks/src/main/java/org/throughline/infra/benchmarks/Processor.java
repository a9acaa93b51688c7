package org.throughline.infra.benchmarks;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.ClasspathHandlerDefinition;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.MultiHandlerDefinition;
import org.axonframework.messaging.timeout.HandlerTimeoutConfiguration;
import org.axonframework.messaging.timeout.HandlerTimeoutHandlerEnhancerDefinition;

/** A pooled streaming event processor with one segment and batches of 1,000, as the product's. */
final class Processor implements AutoCloseable {

    private static final int BATCH = 1000;

    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private final PooledStreamingEventProcessor processor;

    private Processor(
            Node node,
            String name,
            Object handler,
            HandlerDefinition handlers,
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> initialToken) {
        coordinator = node.coordinators().get();
        processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .parameterResolverFactory(ClasspathParameterResolverFactory.forClass(Processor.class))
                        .handlerDefinition(handlers)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(node.store())
                .tokenStore(node.tokens())
                .transactionManager(node.batches())
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .initialToken(initialToken)
                .tokenClaimInterval(TimeUnit.SECONDS.toMillis(1))
                .batchSize(BATCH)
                .build();
    }

    /** Handlers as Axon finds them. */
    static HandlerDefinition handlers() {
        return ClasspathHandlerDefinition.forClass(Processor.class);
    }

    /** Handlers as Axon's auto-configuration has them: each call is timed, to be warned of and interrupted. */
    static HandlerDefinition timedHandlers() {
        return MultiHandlerDefinition.ordered(
                new HandlerTimeoutHandlerEnhancerDefinition(new HandlerTimeoutConfiguration()), handlers());
    }

    static Processor fromTheFirst(Node node, String name, Object handler, HandlerDefinition handlers) {
        return new Processor(node, name, handler, handlers, StreamableMessageSource::createTailToken);
    }

    static Processor fromNowOn(Node node, String name, Object handler) {
        return new Processor(node, name, handler, handlers(), StreamableMessageSource::createHeadToken);
    }

    void start() {
        processor.start();
    }

    /** Starts, and returns when it holds its segment. */
    void startAndSettle() throws InterruptedException {
        start();
        while (processor.processingStatus().isEmpty()) {
            Thread.sleep(1);
        }
    }

    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
    }
}
