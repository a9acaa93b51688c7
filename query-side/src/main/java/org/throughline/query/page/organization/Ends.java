package org.throughline.query.page.organization;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a thing has ended, whatever kind it is of: its state says the day or the reason. Read from the record itself, for
 * to write the JSON of thousands of states would take longer than all the rest.
 */
final class Ends {

    static final Set<String> SAYING = Set.of(
            "endedOn",
            "closedOn",
            "withdrawnOn",
            "retiredOn",
            "droppedOn",
            "end",
            "reversal",
            "retractionReason",
            "revocationReason");
    private static final Map<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();

    private Ends() {}

    /** Whether this state is of something that has ended. */
    static boolean has(Object state) {
        return ACCESSORS.computeIfAbsent(state.getClass(), Ends::accessors).stream()
                .anyMatch(accessor -> value(accessor, state) != null);
    }

    private static List<Method> accessors(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> SAYING.contains(component.getName()))
                .map(RecordComponent::getAccessor)
                .toList();
    }

    private static @Nullable Object value(Method accessor, Object state) {
        try {
            return accessor.invoke(state);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
