package org.throughline.infra.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lets a request without content find out whether its client is still there, which servlets cannot. The server is asked
 * to look, without waiting, for something to read: at the end of the connection it says 1 every time, but of what a client
 * sends ahead (a pipelined request) it says so only once, and keeps it for the next request. So asking twice tells the two
 * apart. A client that closes only its sending half counts as gone. To be asked on the request's own thread.
 */
public final class ClientGone extends ValveBase {

    private static final String ATTRIBUTE = ClientGone.class.getName();

    ClientGone() {
        super(true);
    }

    /** Whether the client of the request on this thread has gone; never, on threads that serve none. */
    public static BooleanSupplier ofRequest() {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        Object known = attributes == null ? null : attributes.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return known instanceof BooleanSupplier gone ? gone : () -> false;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getMethod().equals("GET") && request.getContentLengthLong() <= 0) {
            BooleanSupplier gone = () -> isAtItsEnd(request);
            request.setAttribute(ATTRIBUTE, gone);
        }
        getNext().invoke(request, response);
    }

    private static boolean isAtItsEnd(Request request) {
        boolean once = hasSomething(request);
        return once && hasSomething(request);
    }

    private static boolean hasSomething(Request request) {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        coyote.action(ActionCode.AVAILABLE, true);
        int available = coyote.getAvailable();
        coyote.setAvailable(0);
        return available > 0;
    }
}
