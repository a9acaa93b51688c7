package org.throughline.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What events rest on: every {@link Evidence} they hold, at whatever depth. Found by the shape of the records, so that no kind of
 * subject has to say that it names some, and none can forget it.
 */
public final class NamedEvidence {

    private static final ClassValue<List<RecordComponent>> PLACES = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return placesOf(type, new ArrayList<>());
        }
    };

    private NamedEvidence() {}

    /** Whether an event of this record can name some. */
    public static boolean mayBeIn(Class<?> event) {
        return !PLACES.get(event).isEmpty();
    }

    /** All that an event names, in the order of its components. */
    public static List<Evidence> in(SubjectEvent event) {
        List<Evidence> found = new ArrayList<>();
        collect(event, found);
        return found;
    }

    private static void collect(@Nullable Object told, List<Evidence> found) {
        switch (told) {
            case null -> {}
            case Evidence evidence -> found.add(evidence);
            case Collection<?> several -> several.forEach(one -> collect(one, found));
            default -> PLACES.get(told.getClass()).forEach(place -> collect(Copies.valueOf(told, place), found));
        }
    }

    private static List<RecordComponent> placesOf(Class<?> type, List<Class<?>> above) {
        if (!type.isRecord() || above.contains(type)) {
            return List.of();
        }
        above.add(type);
        List<RecordComponent> places = Arrays.stream(type.getRecordComponents())
                .filter(component -> leadsToSome(held(component), above))
                .toList();
        above.remove(type);
        return places;
    }

    private static boolean leadsToSome(Class<?> held, List<Class<?>> above) {
        return held == Evidence.class || !placesOf(held, above).isEmpty();
    }

    /** The type of a component, or of the items that it holds. */
    private static Class<?> held(RecordComponent component) {
        Type type = component.getGenericType();
        return type instanceof ParameterizedType generic
                        && Collection.class.isAssignableFrom(component.getType())
                        && generic.getActualTypeArguments()[0] instanceof Class<?> item
                ? item
                : component.getType();
    }
}
