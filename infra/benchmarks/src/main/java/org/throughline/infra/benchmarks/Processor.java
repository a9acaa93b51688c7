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
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> initialToken) {
        coordinator = node.coordinators().get();
        processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
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

    static Processor fromTheFirst(Node node, String name, Object handler) {
        return new Processor(node, name, handler, StreamableMessageSource::createTailToken);
    }

    static Processor fromNowOn(Node node, String name, Object handler) {
        return new Processor(node, name, handler, StreamableMessageSource::createHeadToken);
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
