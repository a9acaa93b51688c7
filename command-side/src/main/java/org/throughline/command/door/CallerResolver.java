package org.throughline.command.door;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells who is calling over HTTP. Logins plug in here. */
@FunctionalInterface
public interface CallerResolver {

    /**
     * The caller behind this request.
     *
     * @param source whether one command or a batch came in
     * @param correlationId what the client says that its commands belong to, in its form
     */
    Caller resolve(HttpServletRequest request, String source, @Nullable String correlationId);
}
