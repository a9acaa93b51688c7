package org.throughline.infra.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;
import org.throughline.query.read.ReadRefusal;

/** Refuses query parameters that nobody reads: {@code ?asof=2019-01-01} must not answer about today. */
@Component
final class UnknownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private final Questions questions;

    UnknownParameters(Questions questions) {
        this.questions = questions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("org.throughline")) {
            Set<String> unknown = new TreeSet<>(request.getParameterMap().keySet());
            Set<String> known = known(method);
            question(request).ifPresent(question -> addThoseOf(question, known));
            unknown.removeAll(known);
            if (!unknown.isEmpty()) {
                throw ReadRefusal.of(
                        ReadRefusal.Code.BAD_PARAMETER,
                        "Unknown query parameter(s) %s; known here: %s".formatted(unknown, known));
            }
        }
        return true;
    }

    /** The question asked at this address, whose parameters no signature tells. */
    private Optional<QuestionType<?, ?>> question(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                        && path.get("question") instanceof String name
                ? questions.at(name)
                : Optional.empty();
    }

    private static void addThoseOf(QuestionType<?, ?> question, Set<String> known) {
        known.addAll(question.parameterNames());
        if (!question.asks().ofADistrict()) {
            known.remove("district");
        }
    }

    private static Set<String> known(HandlerMethod method) {
        Set<String> known = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                known.add(String.valueOf(parameter.getParameter().getName()));
            } else if (parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(component -> known.add(component.getName()));
            }
        }
        return known;
    }
}
