package org.throughline.infra.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the live timeline many times over and notes how late each team's event comes; counts, so that none can be
 * missed. All on one thread and on bare sockets: whoever measures should not be what the machine is busy with.
 */
final class LiveSubscribers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Selector selector;
    private final DueTimes due;
    private final Latencies latencies;
    private final List<Subscriber> subscribers = new ArrayList<>();
    private volatile boolean closed;
    private volatile @Nullable IOException failure;

    LiveSubscribers(int count, RunningProgram program, DueTimes due, Latencies latencies) throws IOException {
        this.selector = Selector.open();
        this.due = due;
        this.latencies = latencies;
        for (int i = 0; i < count; i++) {
            subscribers.add(subscribe(program));
        }
        Thread.ofPlatform().name("live-subscribers").daemon().start(this::listen);
    }

    /** Asks for the timeline from now on and waits for the first bytes of the answer; HTTP/1.0, so that nothing comes in chunks. */
    private Subscriber subscribe(RunningProgram program) throws IOException {
        SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), program.port()));
        channel.write(ByteBuffer.wrap("""
                GET /api/timeline HTTP/1.0\r
                Host: 127.0.0.1:%d\r
                Accept: text/event-stream\r
                \r
                """.formatted(program.port()).getBytes(StandardCharsets.US_ASCII)));
        Subscriber subscriber = new Subscriber(channel);
        subscriber.readOn();
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, subscriber);
        return subscriber;
    }

    private void listen() {
        try (selector) {
            while (!closed) {
                selector.select(key -> ((Subscriber) key.attachment()).read());
            }
            for (Subscriber subscriber : subscribers) {
                subscriber.channel.close();
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    void awaitAll(int count) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Subscriber subscriber : subscribers) {
            while (subscriber.received.get() < count && System.nanoTime() < deadline) {
                Thread.sleep(10);
            }
            if (failure != null) {
                throw failure;
            }
            if (subscriber.received.get() != count) {
                throw new IllegalStateException(
                        "a subscriber was told %d of %d events".formatted(subscriber.received.get(), count));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }

    /** One connection, and how much of the line that comes in has been read. */
    private final class Subscriber {

        private static final String DATA = "data:";
        private static final String SUBJECT = "\"subjectId\":\"";

        private final SocketChannel channel;
        /** The line that is not complete yet, and room for more. */
        private final ByteBuffer incoming = ByteBuffer.allocate(64 * 1024);

        private final AtomicInteger received = new AtomicInteger();

        Subscriber(SocketChannel channel) {
            this.channel = channel;
        }

        void read() {
            try {
                readOn();
            } catch (IOException e) {
                failure = e;
            }
        }

        private void readOn() throws IOException {
            if (channel.read(incoming) < 0) {
                throw new IOException("the program ended a live stream");
            }
            incoming.flip();
            int begin = 0;
            for (int i = 0; i < incoming.limit(); i++) {
                if (incoming.get(i) == '\n') {
                    told(new String(incoming.array(), begin, i - begin, StandardCharsets.ISO_8859_1));
                    begin = i + 1;
                }
            }
            incoming.position(begin).compact();
        }

        private void told(String line) {
            int subject = line.startsWith(DATA) ? line.indexOf(SUBJECT) : -1;
            if (subject >= 0) {
                int begin = subject + SUBJECT.length();
                String team = line.substring(begin, line.indexOf('"', begin));
                latencies.add(System.nanoTime() - due.of(team));
                received.incrementAndGet();
            }
        }
    }
}
