package org.throughline.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * @param unit organization id of the unit it concerns
     */
    public record Recording(SubjectEvent event, String unit) {}

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

    void add(SubjectEvent event, String unit) {
        bySubject
                .computeIfAbsent(SubjectKey.of(event), key -> new ArrayList<>())
                .add(event);
        inOrder.add(new Recording(event, unit));
    }

    /** Those of one subject, in order of recording. */
    List<SubjectEvent> of(SubjectKey subject) {
        return bySubject.getOrDefault(subject, List.of());
    }
}
