package org.throughline.query.question;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;

/** Reads the record a question is asked with out of query parameters. */
final class QuestionParameters {

    private static final int MOST_ITEMS = 100;

    private final Function<String, List<String>> given;

    /** From these, by name; several values of one name stand side by side. */
    QuestionParameters(Map<String, String[]> given) {
        this.given = name -> List.of(given.getOrDefault(name, new String[0]));
    }

    /**
     * The record.
     *
     * @throws ReadRefusal when a parameter does not fit its type
     */
    <P extends Record> P read(Class<P> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = Arrays.stream(components).map(this::value).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<P> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be asked with", e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (type == Between.class) {
            return new Between(Parameters.day("from", one("from")), Parameters.day("to", one("to")));
        } else if (type == String.class) {
            return Parameters.text(name, one(name));
        } else if (type == Long.class) {
            return Parameters.number(name, one(name));
        } else if (type == LocalDate.class) {
            return Parameters.day(name, one(name));
        } else if (type.isEnum()) {
            return Parameters.constant(name, one(name), type);
        } else if (isListOfText(component)) {
            return texts(name);
        }
        throw new IllegalStateException(
                "%s of %s is nothing to ask with".formatted(name, component.getDeclaringRecord()));
    }

    private static boolean isListOfText(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                && generic.getRawType() == List.class
                && generic.getActualTypeArguments()[0] == String.class;
    }

    /** What is given once is taken; what is given more often is refused rather than half read. */
    private @Nullable String one(String name) {
        List<String> values = given.apply(name);
        if (values.size() > 1) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "%s is given %d times".formatted(name, values.size()))
                    .with("parameter", name);
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private List<String> texts(String name) {
        List<String> texts = given.apply(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(value -> Parameters.text(name, value.strip()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (texts.size() > MOST_ITEMS) {
            throw ReadRefusal.of(
                            Code.BAD_PARAMETER,
                            "%s is given %d times; at most %d".formatted(name, texts.size(), MOST_ITEMS))
                    .with("parameter", name);
        }
        return texts;
    }
}
