package org.throughline.query.page.thing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.ApiPath;
import org.throughline.query.page.References;

/**
 * Tells whether a state names one subject, wherever in it: in a field of that kind, or by a link. Looks at records as they are,
 * because to write the states of a district as JSON first costs far more, and only where a name can stand.
 */
final class StateReferences {

    private static final String LINK = "link";

    private final SubjectKey key;
    private final String link;

    /** The components of each record in which the subject can be named. */
    private final ClassValue<List<Part>> parts = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> canName(component, new HashSet<>()))
                    .map(StateReferences.this::part)
                    .toList();
        }
    };

    StateReferences(SubjectKey key) {
        this.key = key;
        this.link = "/" + ApiPath.of(key.kind(), key.id());
    }

    /**
     * A component of a record.
     *
     * @param names whether it names things of the kind by what it is called
     * @param beside the component that says of which kind what it names is; absent where its own name says it
     */
    private record Part(
            RecordComponent component,
            boolean names,
            @Nullable RecordComponent beside) {}

    private Part part(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        RecordComponent beside = beside(component).orElse(null);
        if (beside != null) {
            beside.getAccessor().setAccessible(true);
        }
        return new Part(component, isOfTheKind(component), beside);
    }

    private boolean isOfTheKind(RecordComponent component) {
        return References.kindOf(component.getName()).filter(key.kind()::equals).isPresent();
    }

    private static Optional<RecordComponent> beside(RecordComponent component) {
        return References.kindStandsIn(component.getName())
                .flatMap(other -> Arrays.stream(component.getDeclaringRecord().getRecordComponents())
                        .filter(candidate -> candidate.getName().equals(other))
                        .findFirst());
    }

    /** Whether states of a type can name it at all. */
    boolean canStandIn(Class<?> stateType) {
        return canName(stateType, new HashSet<>());
    }

    private boolean canName(RecordComponent component, Set<Class<?>> seen) {
        boolean itself = isOfTheKind(component)
                || component.getName().equals(LINK)
                || beside(component).isPresent();
        return itself || canName(component.getGenericType(), seen);
    }

    private boolean canName(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType parameterized) {
            return Arrays.stream(parameterized.getActualTypeArguments()).anyMatch(one -> canName(one, seen));
        }
        if (!(type instanceof Class<?> one)) {
            return true; // a type only known when it is looked at
        }
        if (one.isRecord()) {
            return seen.add(one)
                    && Arrays.stream(one.getRecordComponents()).anyMatch(component -> canName(component, seen));
        }
        return one.isSealed()
                && Arrays.stream(one.getPermittedSubclasses()).anyMatch(permitted -> canName(permitted, seen));
    }

    /** Whether a state, or a part of one, names it. */
    boolean isIn(@Nullable Object value) {
        return switch (value) {
            case Record record -> parts.get(record.getClass()).stream().anyMatch(part -> isIn(part, record));
            case Collection<?> each -> each.stream().anyMatch(this::isIn);
            case Map<?, ?> map -> map.values().stream().anyMatch(this::isIn);
            case null, default -> false;
        };
    }

    private boolean isIn(Part part, Record record) {
        return switch (value(part.component(), record)) {
            case String text -> isNamed(part, text, record);
            case Collection<?> each ->
                each.stream().anyMatch(one -> one instanceof String text ? isNamed(part, text, record) : isIn(one));
            case Object other -> isIn(other);
            case null -> false;
        };
    }

    private boolean isNamed(Part part, String text, Record around) {
        if (part.component().getName().equals(LINK)) {
            return text.equals(link);
        }
        RecordComponent beside = part.beside();
        return text.equals(key.id()) && (beside == null ? part.names() : isSaidIn(beside, around));
    }

    private boolean isSaidIn(RecordComponent beside, Record around) {
        Object kind = value(beside, around);
        return kind != null
                && References.said(kind.toString()).filter(key.kind()::equals).isPresent();
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s cannot be read".formatted(component), e);
        }
    }
}
