package org.throughline.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.throughline.events.Amendments;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/**
 * What hangs on a unit, or on anything that events mention: everything recorded of it or naming it, what is staged included, for decisions
 * that look at all of it, such as its end. It is noted up to where they looked ({@link Basis}).
 */
final class Dependents {

    private final DependentStreams streams;

    Dependents(DependentStreams streams) {
        this.streams = streams;
    }

    /** What counts of it; of a subject of which other units have a part, as far as this one shows. */
    List<Dependent> counting(String id) {
        DependentStreams.Recorded recorded = CurrentUnitOfWork.<DependentStreams.Recorded>map(
                        work -> inWork(work.root(), id))
                .orElseGet(() -> streams.of(id));
        Map<SubjectKey, SortedMap<Long, Dependent>> bySubject = new HashMap<>();
        Stream.concat(recorded.events().stream(), staged(id, recorded.events()))
                .forEach(one -> bySubject
                        .computeIfAbsent(one.subject(), subject -> new TreeMap<>())
                        .put(one.number(), one));
        List<Dependent> counting = new ArrayList<>();
        bySubject.values().forEach(recordings -> {
            SortedMap<Long, SubjectEvent> events = new TreeMap<>();
            recordings.forEach((number, one) -> events.put(number, one.event()));
            Amendments.counted(events).stream()
                    .map(counted -> Objects.requireNonNull(recordings.get(counted.number()))
                            .with(counted.event()))
                    .filter(one -> hangsOn(one, id))
                    .forEach(counting::add);
        });
        return counting;
    }

    /** A unit of work asks once. */
    private DependentStreams.Recorded inWork(UnitOfWork<?> work, String id) {
        Basis basis = Basis.of(work);
        return work.getOrComputeResource("dependents of " + id, name -> {
            DependentStreams.Recorded inTheLog = streams.of(id);
            basis.note(id, inTheLog.position());
            return inTheLog;
        });
    }

    private static boolean hangsOn(Dependent one, String id) {
        return one.unit().equals(id) || Dependent.namedIn(one.event()).contains(id);
    }

    /** What commands before this one in the same unit of work have recorded of it, or of subjects found in the log. */
    private static Stream<Dependent> staged(String id, List<Dependent> recorded) {
        return CurrentUnitOfWork.isStarted()
                ? Staged.recordings().stream()
                        .map(staged -> new Dependent(staged.subject(), staged.number(), staged.event(), staged.unit()))
                        .filter(one -> hangsOn(one, id)
                                || recorded.stream()
                                        .anyMatch(known -> known.subject().equals(one.subject())))
                : Stream.empty();
    }
}
