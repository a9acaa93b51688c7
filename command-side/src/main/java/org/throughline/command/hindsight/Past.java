package org.throughline.command.hindsight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Dependent;
import org.throughline.command.DependentStreams;
import org.throughline.command.Directory;
import org.throughline.command.EventStreams;
import org.throughline.events.EventCatalog;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/** What was recorded up to an entry, held in memory and looked up as in the log. */
final class Past implements EventStreams, Directory, DependentStreams {

    private final Map<SubjectKey, List<SubjectEvent>> streams = new HashMap<>();
    private final Map<SubjectKey, List<Dependent>> entries = new HashMap<>();
    /** Subjects in whose history an id stands, or whose unit it is. */
    private final Map<String, Set<SubjectKey>> hanging = new HashMap<>();

    private final Map<String, Set<String>> teamsByName = new HashMap<>();
    private final Map<String, Set<String>> begun = new HashMap<>();
    private long position;

    void add(SubjectKey subject, SubjectEvent event, String unit) {
        position++;
        List<SubjectEvent> stream = streams.computeIfAbsent(subject, key -> new ArrayList<>());
        if (stream.isEmpty()) {
            String name = EventCatalog.ALL.of(event.getClass()).name();
            note(begun, unit + " " + name, subject.id());
        }
        stream.add(event);
        entries.computeIfAbsent(subject, key -> new ArrayList<>())
                .add(new Dependent(subject, stream.size(), event, unit));
        note(hanging, unit, subject);
        Dependent.namedIn(event).forEach(named -> note(hanging, named, subject));
        Directory.namedIn(event).forEach(named -> note(teamsByName, named, subject.id()));
    }

    private static <T> void note(Map<String, Set<T>> places, String name, T place) {
        places.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(place);
    }

    boolean has(SubjectKey subject) {
        return streams.containsKey(subject);
    }

    @Override
    public Stream<SubjectEvent> of(SubjectKey subject, long after) {
        List<SubjectEvent> stream = streams.getOrDefault(subject, List.of());
        return stream.subList(Math.toIntExact(Math.min(after, stream.size())), stream.size()).stream();
    }

    @Override
    public Recorded of(String id) {
        return new Recorded(
                position,
                hanging.getOrDefault(id, Set.of()).stream()
                        .flatMap(subject -> entries.getOrDefault(subject, List.of()).stream())
                        .toList());
    }

    @Override
    public Collection<String> teamsNaming(String memberId) {
        return teamsByName.getOrDefault(memberId, Set.of());
    }

    /** Teams of all districts: where to look, not what is found. */
    @Override
    public Collection<String> teamsWithRole(String role, @Nullable String district) {
        return teamsByName.getOrDefault(role, Set.of());
    }

    @Override
    public Collection<String> begunIn(String unit, String event) {
        return begun.getOrDefault(unit + " " + event, Set.of());
    }
}
