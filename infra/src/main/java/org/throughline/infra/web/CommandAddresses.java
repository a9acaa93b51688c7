package org.throughline.infra.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where commands are sent nothing is read, though the address has the form of a subject's: whatever is not sent there is told
 * what is. Stands behind the one that refuses foreign requests.
 */
@Component
@Order(0)
final class CommandAddresses extends OncePerRequestFilter {

    private static final Pattern ADDRESS = Pattern.compile("/api/commands(/[^/]+)?");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("POST") || !isOne(request.getRequestURI());
    }

    static boolean isOne(String address) {
        return ADDRESS.matcher(address).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Allow", "POST, OPTIONS");
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_OK);
        } else {
            Told.write(
                    response,
                    RequestCode.METHOD_NOT_ALLOWED,
                    "Commands are sent here with POST, and nothing is read",
                    request.getRequestURI());
        }
    }
}
