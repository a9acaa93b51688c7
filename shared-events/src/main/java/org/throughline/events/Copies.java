package org.throughline.events;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of records in which some components are otherwise. */
public final class Copies {

    private Copies() {}

    /** What a record holds in a component. */
    public static @Nullable Object valueOf(Object told, RecordComponent component) {
        try {
            return component.getAccessor().invoke(told);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s cannot be read".formatted(component), e);
        }
    }

    /**
     * The record with these components instead of its own.
     *
     * @param instead by name of the component
     */
    @SuppressWarnings("unchecked") // of the very class
    public static <R> R of(R told, Map<String, ?> instead) {
        RecordComponent[] components = told.getClass().getRecordComponents();
        @Nullable
        Object[] values = Arrays.stream(components)
                .map(component -> instead.containsKey(component.getName())
                        ? instead.get(component.getName())
                        : valueOf(told, component))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = told.getClass().getDeclaredConstructor(types);
            return (R) canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be made".formatted(told.getClass()), e);
        }
    }
}
