package org.throughline.events;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of records in which some components are otherwise. */
public final class Copies {

    /** A class is looked into once: each look makes its components anew, and folds copy for every event. */
    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return Form.of(type);
        }
    };

    private Copies() {}

    /** What a record is made of. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and read for every copy
    private record Form(RecordComponent[] components, Constructor<?> canonical) {

        static Form of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Form(components, type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("%s cannot be made".formatted(type), e);
            }
        }
    }

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
        Form form = FORMS.get(told.getClass());
        @Nullable Object[] values = new Object[form.components().length];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = form.components()[i];
            values[i] = instead.containsKey(component.getName())
                    ? instead.get(component.getName())
                    : valueOf(told, component);
        }
        try {
            return (R) form.canonical().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be made".formatted(told.getClass()), e);
        }
    }
}
