package org.throughline.query.page;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Keeps what is answered to the page itself, and lets nothing of it through to whoever asked for the page. */
final class KeptAnswer extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
    private final ServletOutputStream stream = new ServletOutputStream() {

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("an answer to the page is read at once");
        }
    };

    KeptAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    /** Nothing has gone out, whatever was flushed. */
    @Override
    public void flushBuffer() {
        writer.flush();
    }

    byte[] bytes() {
        writer.flush();
        return bytes.toByteArray();
    }
}
