package org.throughline.query.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes server-sent events. Every event's id is a log position, which a client that comes back sends along. */
public final class EventStream {

    private static final String END = "\n\n";

    private final OutputStream out;

    /** Opens the stream: sends the headers and asks clients to come back after two seconds when it breaks. */
    public static EventStream open(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        EventStream stream = new EventStream(response.getOutputStream());
        stream.write("retry: 2000\n\n");
        stream.flush();
        return stream;
    }

    EventStream(OutputStream out) {
        this.out = new BufferedOutputStream(out, 32 * 1024);
    }

    /** Sends a {@link #frame}, at the latest with the next {@link #flush}. */
    public void send(byte[] frame) throws IOException {
        out.write(frame);
    }

    /** An event as it is sent; {@code data} is a line of JSON. */
    public static byte[] frame(String name, long position, String data) {
        return (head(name, position) + data + END).getBytes(StandardCharsets.UTF_8);
    }

    /** The same in parts, to be sent one behind the other, where many are sent the same data. */
    public static List<byte[]> frame(String name, long position, byte[] data) {
        return List.of(
                head(name, position).getBytes(StandardCharsets.UTF_8), data, END.getBytes(StandardCharsets.UTF_8));
    }

    private static String head(String name, long position) {
        return "event: " + name + "\nid: " + position + "\ndata: ";
    }

    /** Moves the client's position on without an event, and finds out whether it is still there. */
    public void beat(long position) throws IOException {
        write("id: " + position + "\n: still here\n\n");
        flush();
    }

    /** Lets the client have everything sent so far. */
    public void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
