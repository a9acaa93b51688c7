package org.throughline.infra.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that a foreign web page could make a browser on this machine send: those that name another host, and
 * those that come from another origin. Sets the headers that keep our own pages to themselves.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ForeignRequestFilter extends OncePerRequestFilter {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        String host = request.getHeader("Host");
        String origin = request.getHeader("Origin");
        if (!isOurs(host)) {
            refuse(response, RequestCode.FOREIGN_HOST, "This address serves localhost and 127.0.0.1 only");
        } else if (origin != null && !isSameOrigin(origin, host)) {
            refuse(response, RequestCode.FOREIGN_ORIGIN, "Requests from other origins are refused");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOurs(@Nullable String host) {
        return host != null && HOSTS.contains(host.replaceFirst(":\\d+$", ""));
    }

    private static boolean isSameOrigin(String origin, @Nullable String host) {
        try {
            URI uri = URI.create(origin);
            return "http".equals(uri.getScheme())
                    && String.valueOf(uri.getRawAuthority()).equals(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void refuse(HttpServletResponse response, RequestCode code, String detail) throws IOException {
        response.setStatus(code.status());
        response.setContentType("application/problem+json");
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\"}"
                        .formatted(code.title(), code.status(), detail, code.wire()));
    }
}
