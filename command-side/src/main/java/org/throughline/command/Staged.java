package org.throughline.command;

import java.util.ArrayList;
import java.util.Collections;
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
    private final List<InUnit> inOrder = new ArrayList<>();

    private Staged() {}

    /** What is staged in the unit of work of this thread. */
    static Staged current() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, name -> new Staged());
    }

    /**
     * An event and the unit it concerns.
     *
     * @param number place in the history of its subject, 1..n
     * @param unit organization id
     */
    record InUnit(SubjectKey subject, long number, SubjectEvent event, String unit) {}

    /** How many events are staged in the unit of work of this thread. */
    public static int size() {
        return current().inOrder.size();
    }

    void add(InUnit staged) {
        bySubject.computeIfAbsent(staged.subject(), key -> new ArrayList<>()).add(staged.event());
        inOrder.add(staged);
    }

    /** Those of one subject, in order of recording. */
    List<SubjectEvent> of(SubjectKey subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    /** All of them, in order of recording. */
    List<InUnit> inOrder() {
        return Collections.unmodifiableList(inOrder);
    }
}
