package org.throughline.infra.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.query.read.ReadRefusal;

/** Refuses query parameters that nobody reads: {@code ?asof=2019-01-01} must not answer about today. */
@Component
final class UnknownParameters implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("org.throughline")
                && !looksItself(method)) {
            Set<String> unknown = new TreeSet<>(request.getParameterMap().keySet());
            Set<String> known = known(method);
            unknown.removeAll(known);
            if (!unknown.isEmpty()) {
                throw ReadRefusal.of(
                        ReadRefusal.Code.BAD_PARAMETER,
                        "Unknown query parameter(s) %s; known here: %s".formatted(unknown, known));
            }
        }
        return true;
    }

    /** Who takes the request whole has parameters that no signature tells. */
    private static boolean looksItself(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == HttpServletRequest.class);
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
