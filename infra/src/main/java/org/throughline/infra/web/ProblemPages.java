package org.throughline.infra.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Problems as pages with a way back, for browsers that ask for a page. What is below the addresses for programs answers with
 * a problem detail, whoever asks.
 */
@RestControllerAdvice
final class ProblemPages implements ResponseBodyAdvice<Object> {

    private static final List<String> FOR_PROGRAMS = List.of("/api", "/actuator");
    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ITemplateEngine templates;

    ProblemPages(ITemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public boolean supports(MethodParameter handler, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter handler,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof ProblemDetail problem) || !isForPeople(problem, request)) {
            return body;
        }
        try {
            byte[] page = page(problem);
            response.getHeaders().setContentType(PAGE);
            response.getHeaders().setContentLength(page.length);
            response.getBody().write(page);
            return null;
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** Where the server itself goes with an error, the problem says at which address it happened. */
    private static boolean isForPeople(ProblemDetail problem, ServerHttpRequest request) {
        String path = problem.getInstance() == null
                ? request.getURI().getPath()
                : problem.getInstance().getPath();
        return path != null
                && FOR_PROGRAMS.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"))
                && String.join(",", request.getHeaders().getOrEmpty("Accept"))
                        .toLowerCase(Locale.ROOT)
                        .contains(MediaType.TEXT_HTML_VALUE);
    }

    private byte[] page(ProblemDetail problem) {
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("title", problem.getStatus() == 404 ? "Nothing is here" : problem.getTitle());
        context.setVariable("detail", problem.getStatus() == 404 ? null : problem.getDetail());
        return templates.process("problem", context).getBytes(StandardCharsets.UTF_8);
    }
}
