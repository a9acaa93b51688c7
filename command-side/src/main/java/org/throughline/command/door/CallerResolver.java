package org.throughline.command.door;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who is calling over HTTP. Logins plug in here. */
@FunctionalInterface
public interface CallerResolver {

    /** The caller behind this request; {@code source} says whether one command or a batch came in. */
    Caller resolve(HttpServletRequest request, String source);
}
