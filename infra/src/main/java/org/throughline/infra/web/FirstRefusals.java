package org.throughline.infra.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in our form what the server itself refuses before anything of the program is asked: an address that cannot be read, a
 * {@code Host} that is none, a header that is too long.
 */
public final class FirstRefusals extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRefusals.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !mayWrite(response)) {
            return;
        }
        try {
            Told.guard(response);
            if (status < 500) {
                RequestCode code = RequestCode.of(status);
                Told.write(response, status, code.title(), code.wire(), code.title(), address(request));
            } else {
                Told.write(
                        response,
                        status,
                        "Internal Server Error",
                        "defect",
                        "Something is wrong with this program; it is logged",
                        address(request));
            }
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("a refusal did not reach its client: {}", gone.toString());
        }
    }

    private static boolean mayWrite(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }

    private static @Nullable String address(Request request) {
        String address = request.getRequestURI();
        return address == null || address.isEmpty() ? null : address;
    }
}
