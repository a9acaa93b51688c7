package org.throughline.infra.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that a foreign web page could make a browser on this machine send: those that name another host, those
 * that come from another origin, and those that another site's page starts. Refuses what a proxy forwards, too, unless the
 * settings name it: behind one, everybody would be an administrator. Sets the headers that keep our own pages to
 * themselves. One stands before every port that is listened on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ForeignRequestFilter extends OncePerRequestFilter {

    private final Neighbours neighbours;

    ForeignRequestFilter(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Told.guard(response);
        if (neighbours.hasDashboards()) {
            response.addHeader("Vary", "Origin");
        }
        String address = request.getRequestURI();
        Provenance from = new Provenance(request, neighbours);
        Optional<String> forwarding = from.forwarding();
        Optional<String> dashboard = from.dashboard();
        if (forwarding.isPresent() && !neighbours.hasProxy()) {
            Told.write(response, RequestCode.FORWARDED, noProxy(forwarding.get()), address);
        } else if (!neighbours.isServed(request.getHeader("Host"))) {
            Told.write(response, RequestCode.FOREIGN_HOST, "This address serves localhost and 127.0.0.1 only", address);
        } else if (dashboard.isPresent()) {
            let(dashboard.get(), from, request, response, chain);
        } else if (from.isOfForeignOrigin()) {
            Told.write(response, RequestCode.FOREIGN_ORIGIN, "Requests from other origins are refused", address);
        } else if (from.isOfForeignPage()) {
            Told.write(
                    response,
                    RequestCode.CROSS_SITE,
                    "A page of another site may link here, and nothing else",
                    address);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Lets a dashboard read (CORS), nothing else. */
    private static void let(
            String dashboard,
            Provenance from,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (from.isRead()) {
            response.setHeader("Access-Control-Allow-Origin", dashboard);
            response.setHeader("Access-Control-Expose-Headers", "ETag");
            chain.doFilter(request, response);
        } else if (from.isQuestionWhetherToRead()) {
            response.setHeader("Access-Control-Allow-Origin", dashboard);
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
            response.setHeader("Access-Control-Allow-Headers", "Accept, If-None-Match, Last-Event-ID");
            response.setHeader("Access-Control-Max-Age", "600");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            Told.write(
                    response,
                    RequestCode.FOREIGN_ORIGIN,
                    "Dashboards may read, and nothing else",
                    request.getRequestURI());
        }
    }

    private static String noProxy(String header) {
        return ("It came through a proxy, which its header %s tells. Without logins whoever reaches Throughline is its"
                        + " administrator, so it serves this machine only, unless throughline.web.proxy names a proxy"
                        + " that asks everybody who they are")
                .formatted(header);
    }
}
