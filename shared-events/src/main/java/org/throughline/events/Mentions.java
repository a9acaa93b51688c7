package org.throughline.events;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Teams, plans, channels, needs, goals, ideas, cycles, measures, administrations, resources of libraries and further organizations that an event
 * names, told by the names of its components at any depth. The log finds events by the same names.
 */
public final class Mentions {

    private static final Map<Pattern, String> KINDS = kinds();

    private Mentions() {}

    private static Map<Pattern, String> kinds() {
        Map<Pattern, String> kinds = new LinkedHashMap<>();
        kinds.put(Pattern.compile("([a-z]+T|t)eamIds?|teams"), "team");
        kinds.put(Pattern.compile("planIds?"), "plan");
        kinds.put(Pattern.compile("channelId"), "channel");
        kinds.put(Pattern.compile("intoId|affectedUnits"), "organization");
        kinds.put(Pattern.compile("needIds?"), "need");
        kinds.put(Pattern.compile("goalIds?"), "goal");
        kinds.put(Pattern.compile("ideaId"), "idea");
        kinds.put(Pattern.compile("cycleId"), "cycle");
        kinds.put(Pattern.compile("measureId"), "measure");
        kinds.put(Pattern.compile("resourceIds"), "library-resource");
        kinds.put(Pattern.compile("administrationId"), "administration");
        return kinds;
    }

    /** Them, each once; its own subject among them where a component names it so. */
    public static Set<SubjectKey> in(SubjectEvent event) {
        Set<SubjectKey> found = new LinkedHashSet<>();
        collect(event, found);
        return found;
    }

    private static void collect(@Nullable Object told, Set<SubjectKey> found) {
        if (told instanceof Collection<?> several) {
            several.forEach(one -> collect(one, found));
        } else if (told instanceof Record) {
            for (RecordComponent component : told.getClass().getRecordComponents()) {
                Object value = Copies.valueOf(told, component);
                Optional<String> kind = kindNamedBy(component.getName());
                kind.ifPresent(named -> add(named, value, found));
                if (kind.isEmpty()) {
                    collect(value, found);
                }
            }
        }
    }

    private static Optional<String> kindNamedBy(String component) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getKey().matcher(component).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void add(String kind, @Nullable Object value, Set<SubjectKey> found) {
        if (value instanceof String id) {
            found.add(new SubjectKey(kind, id));
        } else if (value instanceof Collection<?> several) {
            several.forEach(one -> add(kind, one, found));
        }
    }
}
