package org.throughline.infra.benchmarks.reads;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Listens to one live read many times over, all on one thread and on bare sockets: whoever measures should not be what
 * the machine is busy with. HTTP/1.0, so that nothing comes in chunks.
 */
final class Listeners implements AutoCloseable {

    private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);

    /** As much of a line as anybody looks at. */
    private static final int KEPT = 1024;

    private final Selector selector = Selector.open();
    private final Heard heard;
    private final AtomicInteger ended = new AtomicInteger();
    private volatile boolean closed;

    /** Is told the beginning of every line of data when all of it has come. */
    @FunctionalInterface
    interface Heard {
        void data(int listener, String beginning, long nanos);
    }

    Listeners(int count, int port, String path, Heard heard) throws IOException {
        this.heard = heard;
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap("GET %s HTTP/1.0\r\nHost: 127.0.0.1:%d\r\nAccept: text/event-stream\r\n\r\n"
                    .formatted(path, port)
                    .getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Listener(i, channel));
        }
        Thread.ofPlatform().name("listeners").daemon().start(this::listen);
    }

    /** How many the program has sent away. */
    int ended() {
        return ended.get();
    }

    private void listen() {
        try (selector) {
            while (!closed) {
                selector.select(key -> ((Listener) key.attachment()).read(key));
            }
            for (SelectionKey key : List.copyOf(selector.keys())) {
                key.channel().close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }

    private final class Listener {

        private final int number;
        private final SocketChannel channel;
        private final ByteBuffer incoming = ByteBuffer.allocate(64 * 1024);
        private final byte[] line = new byte[KEPT];
        private int length;

        Listener(int number, SocketChannel channel) {
            this.number = number;
            this.channel = channel;
        }

        void read(SelectionKey key) {
            try {
                if (channel.read(incoming) < 0) {
                    throw new IOException("the program ended a stream");
                }
            } catch (IOException e) {
                key.cancel();
                ended.incrementAndGet();
                return;
            }
            incoming.flip();
            while (incoming.hasRemaining()) {
                take(incoming.get());
            }
            incoming.clear();
        }

        private void take(byte next) {
            if (next == '\n') {
                if (isData()) {
                    heard.data(
                            number,
                            new String(line, 0, Math.min(length, KEPT), StandardCharsets.ISO_8859_1),
                            System.nanoTime());
                }
                length = 0;
            } else if (length++ < KEPT) {
                line[length - 1] = next;
            }
        }

        private boolean isData() {
            if (length < DATA.length) {
                return false;
            }
            for (int i = 0; i < DATA.length; i++) {
                if (line[i] != DATA[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
