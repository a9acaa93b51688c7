package org.throughline.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many who listen to the timeline, all served by one thread that does little, so that they take no time from the program. */
final class Crowd implements AutoCloseable {

    private static final byte[] ID = "\nid: ".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector;
    private final List<Listener> listeners = new ArrayList<>();
    private final Thread thread;
    private volatile boolean running = true;

    /** This many begin, all at once, behind position 0. */
    Crowd(int port, int count) {
        try {
            selector = Selector.open();
            for (int i = 0; i < count; i++) {
                listeners.add(new Listener(port));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofPlatform().name("crowd").daemon().start(this::listen);
    }

    /** How many have seen every position up to this one, each once and in order. */
    long complete(long head) {
        return listeners.stream().filter(listener -> listener.last == head).count();
    }

    /** How many were sent a position that does not follow the one before, or were refused. */
    long wronged() {
        return listeners.stream().filter(listener -> listener.wronged).count();
    }

    private void listen() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
        try {
            while (running) {
                selector.select(key -> ((Listener) key.attachment()).read(buffer), 100);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
            for (Listener listener : listeners) {
                listener.channel.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One listener; finds the ids in what comes, wherever it is cut. */
    private final class Listener {

        private final SocketChannel channel;
        private int matched;
        private long id = -1;
        private volatile long last;
        private volatile boolean wronged;

        Listener(int port) throws IOException {
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            String request =
                    "GET /api/timeline?after=0 HTTP/1.1\r\nHost: localhost:%d\r\nAccept: text/event-stream\r\n\r\n"
                            .formatted(port);
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void read(ByteBuffer buffer) {
            try {
                buffer.clear();
                if (channel.read(buffer) < 0) {
                    wronged = true;
                    channel.close();
                    return;
                }
                buffer.flip();
                while (buffer.hasRemaining()) {
                    take(buffer.get());
                }
            } catch (IOException e) {
                wronged = true;
            }
        }

        private void take(byte next) {
            if (id >= 0 && next >= '0' && next <= '9') {
                id = id * 10 + next - '0';
            } else if (id >= 0 && next == '\n') {
                // a sign of life repeats the position it is at
                wronged |= id != last && id != last + 1;
                last = id;
                id = -1;
                matched = 1;
            } else if (id < 0) {
                matched = next == ID[matched] ? matched + 1 : next == ID[0] ? 1 : 0;
                if (matched == ID.length) {
                    id = 0;
                    matched = 0;
                }
            }
        }
    }
}
