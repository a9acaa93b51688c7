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
    private int count;

    private Staged() {}

    /** What is staged in the unit of work of this thread. */
    static Staged current() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, name -> new Staged());
    }

    /** How many events are staged in the unit of work of this thread. */
    public static int size() {
        return current().count;
    }

    void add(SubjectKey subject, SubjectEvent event) {
        bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(event);
        count++;
    }

    /** Those of one subject, in order of recording. */
    List<SubjectEvent> of(SubjectKey subject) {
        return bySubject.getOrDefault(subject, List.of());
    }
}
