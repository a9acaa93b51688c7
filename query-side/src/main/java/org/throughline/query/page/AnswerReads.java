package org.throughline.query.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;

/**
 * Reads the answers of this program as programs read them, by their addresses and within the same request, so that the
 * page tells nothing that the interface does not.
 */
@Component
final class AnswerReads {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    AnswerReads(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** Every address that is answered here. */
    Set<String> routes() {
        return mapping.getObject().getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The answer at an address; a problem detail when there is none.
     *
     * @param parameters what is asked there, by name
     */
    JsonNode read(
            String address, Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        KeptAnswer kept = new KeptAnswer(response);
        request.getRequestDispatcher(address).include(new AskedByThePage(request, parameters), kept);
        return EventJson.MAPPER.readTree(kept.bytes());
    }

    /** The page's request with the parameters of another, asking for JSON whatever a browser wants. */
    private static final class AskedByThePage extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters = new LinkedHashMap<>();

        AskedByThePage(HttpServletRequest request, Map<String, String> parameters) {
            super(request);
            parameters.forEach((name, value) -> this.parameters.put(name, new String[] {value}));
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? MediaType.APPLICATION_JSON_VALUE : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(MediaType.APPLICATION_JSON_VALUE))
                    : super.getHeaders(name);
        }
    }
}
