package org.throughline.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/** Events with concerns that came after they were made. One place for all of them, since a record is copied by its components. */
final class Concerned {

    private static final String CONCERNS = "concerns";

    private Concerned() {}

    /** The same event, carrying these concerns behind those it carries already, each once. */
    static <E extends SubjectEvent> E with(E event, List<String> more) {
        if (more.isEmpty() || !(event instanceof WithConcerns warned)) {
            return event;
        }
        Set<String> all = new LinkedHashSet<>(warned.concerns());
        all.addAll(more);
        return copy(event, List.copyOf(all));
    }

    @SuppressWarnings("unchecked") // the constructor of its own class makes one of its own class
    private static <E extends SubjectEvent> E copy(E event, List<String> concerns) {
        RecordComponent[] components = event.getClass().getRecordComponents();
        List<Class<?>> types = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        try {
            for (RecordComponent component : components) {
                types.add(component.getType());
                values.add(
                        component.getName().equals(CONCERNS)
                                ? concerns
                                : component.getAccessor().invoke(event));
            }
            return (E) event.getClass()
                    .getDeclaredConstructor(types.toArray(Class<?>[]::new))
                    .newInstance(values.toArray());
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw new IllegalStateException("events are public records", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("an event refuses its own concerns", e.getCause());
        }
    }
}
