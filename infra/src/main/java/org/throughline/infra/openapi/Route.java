package org.throughline.infra.openapi;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.query.answer.AnsweredWith;

/**
 * What is answered at one address, read from the handlers behind it.
 *
 * @param method of HTTP
 * @param pattern {@code /api/{path}/{id}}
 * @param answers media types that can be asked for, with the type of what comes; {@code void} where it is written by hand
 * @param consumes media types that are taken in
 * @param inputs everything that can be given along, in the order of the handlers
 */
record Route(String method, String pattern, Map<MediaType, Type> answers, Set<MediaType> consumes, Set<Input> inputs) {

    /** Something to give along. */
    record Input(Place place, String name, boolean list) {}

    /** Where it is given. */
    enum Place {
        PATH,
        QUERY,
        HEADER
    }

    /** Every address below {@code /api/} that this program answers itself. */
    static List<Route> all(RequestMappingHandlerMapping mapping) {
        Map<String, Route> routes = new TreeMap<>();
        mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.throughline"))
                // the order of handlers is not the same in every run; that of the document is
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .forEach(entry -> names(entry.getKey())
                        .forEach(name ->
                                routes.computeIfAbsent(name, Route::empty).add(entry.getKey(), entry.getValue())));
        return List.copyOf(routes.values());
    }

    private static Stream<String> names(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/"))
                .flatMap(pattern ->
                        info.getMethodsCondition().getMethods().stream().map(method -> method.name() + " " + pattern));
    }

    private static Route empty(String name) {
        int space = name.indexOf(' ');
        return new Route(
                name.substring(0, space),
                name.substring(space + 1),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
    }

    /** {@code GET /api/{path}/{id}}. */
    String name() {
        return method + " " + pattern;
    }

    private void add(RequestMappingInfo info, HandlerMethod handler) {
        info.getProducesCondition().getProducibleMediaTypes().forEach(type -> answers.put(type, answerOf(handler)));
        consumes.addAll(info.getConsumesCondition().getConsumableMediaTypes());
        Arrays.stream(handler.getMethod().getParameters())
                .flatMap(Route::inputs)
                .forEach(inputs::add);
    }

    private static Type answerOf(HandlerMethod handler) {
        AnsweredWith answered = handler.getMethodAnnotation(AnsweredWith.class);
        return answered == null ? handler.getMethod().getGenericReturnType() : answered.value();
    }

    private static Stream<Input> inputs(Parameter parameter) {
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            return Stream.of(new Input(Place.PATH, parameter.getName(), false));
        }
        RequestHeader header = parameter.getAnnotation(RequestHeader.class);
        if (header != null) {
            return Stream.of(new Input(Place.HEADER, header.name(), false));
        }
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            return Stream.of(new Input(Place.QUERY, parameter.getName(), parameter.getType() == List.class));
        }
        return parameter.getType().isRecord()
                ? Arrays.stream(parameter.getType().getRecordComponents()).map(Route::input)
                : Stream.of();
    }

    private static Input input(RecordComponent component) {
        return new Input(Place.QUERY, component.getName(), component.getType() == List.class);
    }
}
