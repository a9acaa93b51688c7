package org.throughline.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/**
 * What the commands of one unit of work have recorded and the log does not hold yet. Where several commands share a unit of
 * work, each decides on what those before it have recorded.
 */
public final class Staged {

    private static final String RESOURCE = Staged.class.getName();

    private final Map<SubjectKey, List<SubjectEvent>> bySubject = new HashMap<>();
    private final List<Recording> inOrder = new ArrayList<>();

    private Staged() {}

    /**
     * An event that is to be appended.
     *
     * @param number place in the history of its subject, 1..n
     * @param unit organization id of the unit it concerns
     * @param concerns codes of the policies that it does not meet
     */
    public record Recording(SubjectKey subject, long number, SubjectEvent event, String unit, List<String> concerns) {}

    /** What is staged in the unit of work of this thread. */
    static Staged current() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, name -> new Staged());
    }

    /** How many events are staged in the unit of work of this thread. */
    public static int size() {
        return current().inOrder.size();
    }

    /** What is staged in the unit of work of this thread, in order of recording. */
    public static List<Recording> recordings() {
        return List.copyOf(current().inOrder);
    }

    void add(Recording staged) {
        bySubject.computeIfAbsent(staged.subject(), key -> new ArrayList<>()).add(staged.event());
        inOrder.add(staged);
    }

    /** Teams of which something staged names this member or role. */
    Set<String> teamsNaming(String name) {
        return bySubject.entrySet().stream()
                .filter(staged -> staged.getValue().stream()
                        .anyMatch(event -> Directory.namedIn(event).contains(name)))
                .map(staged -> staged.getKey().id())
                .collect(Collectors.toSet());
    }

    /** Subjects that begin with a staged event of this type. */
    Set<String> begunWith(Class<? extends SubjectEvent> beginning) {
        return bySubject.entrySet().stream()
                .filter(staged -> staged.getValue().stream().anyMatch(beginning::isInstance))
                .map(staged -> staged.getKey().id())
                .collect(Collectors.toSet());
    }

    /** Those of one subject, in order of recording. */
    List<SubjectEvent> of(SubjectKey subject) {
        return bySubject.getOrDefault(subject, List.of());
    }
}
