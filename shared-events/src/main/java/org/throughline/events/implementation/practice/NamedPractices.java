package org.throughline.events.implementation.practice;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Copies;
import org.throughline.events.SubjectEvent;

/**
 * The practices that events name: what a component called {@code practice} or {@code practices} holds, at whatever depth. Found
 * by the shape of the records, so that no kind of subject has to say that it carries one, and none can forget it.
 */
public final class NamedPractices {

    private static final String ONE = "practice";
    private static final String SEVERAL = "practices";

    private static final ClassValue<List<Place>> PLACES = new ClassValue<>() {
        @Override
        protected List<Place> computeValue(Class<?> type) {
            return placesOf(type, new ArrayList<>());
        }
    };

    private NamedPractices() {}

    /** Where a record holds codes. */
    private record Place(RecordComponent component, Holding holding) {}

    private enum Holding {
        A_CODE,
        CODES,
        A_RECORD,
        RECORDS
    }

    /** Whether an event of this record can name one. */
    public static boolean mayBeIn(Class<?> event) {
        return !PLACES.get(event).isEmpty();
    }

    /** The codes an event names, in the order of its components. */
    public static List<String> in(SubjectEvent event) {
        List<String> codes = new ArrayList<>();
        called(event, code -> {
            codes.add(code);
            return code;
        });
        return codes;
    }

    /** The event with each code called otherwise; the event itself where none is. */
    public static SubjectEvent called(SubjectEvent event, UnaryOperator<String> otherwise) {
        return (SubjectEvent) recordCalled(event, otherwise);
    }

    private static Object recordCalled(Object told, UnaryOperator<String> otherwise) {
        List<Place> places = PLACES.get(told.getClass());
        if (places.isEmpty()) {
            return told;
        }
        Map<String, Object> instead = new HashMap<>();
        for (Place place : places) {
            Object held = Copies.valueOf(told, place.component());
            Object next = held == null ? null : calledIn(place, held, otherwise);
            if (next != null && !next.equals(held)) {
                instead.put(place.component().getName(), next);
            }
        }
        return instead.isEmpty() ? told : Copies.of(told, instead);
    }

    private static Object calledIn(Place place, Object held, UnaryOperator<String> otherwise) {
        return switch (place.holding()) {
            case A_CODE -> otherwise.apply((String) held);
            case CODES ->
                ((Collection<?>) held)
                        .stream()
                                .map(code -> otherwise.apply((String) code))
                                .distinct()
                                .toList();
            case A_RECORD -> recordCalled(held, otherwise);
            case RECORDS ->
                ((Collection<?>) held)
                        .stream().map(one -> recordCalled(one, otherwise)).toList();
        };
    }

    private static List<Place> placesOf(Class<?> type, List<Class<?>> above) {
        if (!type.isRecord() || above.contains(type)) {
            return List.of();
        }
        above.add(type);
        List<Place> places = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Holding holding = holding(component, above);
            if (holding != null) {
                places.add(new Place(component, holding));
            }
        }
        above.remove(type);
        return List.copyOf(places);
    }

    private static @Nullable Holding holding(RecordComponent component, List<Class<?>> above) {
        Class<?> type = component.getType();
        Class<?> item = component.getGenericType() instanceof ParameterizedType generic
                        && Collection.class.isAssignableFrom(type)
                        && generic.getActualTypeArguments()[0] instanceof Class<?> one
                ? one
                : null;
        if (type == String.class && component.getName().equals(ONE)) {
            return Holding.A_CODE;
        } else if (item == String.class && component.getName().equals(SEVERAL)) {
            return Holding.CODES;
        } else if (!placesOf(type, above).isEmpty()) {
            return Holding.A_RECORD;
        }
        return item != null && !placesOf(item, above).isEmpty() ? Holding.RECORDS : null;
    }
}
