package org.throughline.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.throughline.events.Amendments;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent.FederalIdGiven;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;

/**
 * Everything recorded of a unit, what is staged included, for decisions that look at all of it, such as its end. It is noted up
 * to where they looked ({@link Basis}).
 */
public final class Units {

    private final UnitStreams streams;

    public Units(UnitStreams streams) {
        this.streams = streams;
    }

    /** Reads what the log holds of a unit. */
    @FunctionalInterface
    public interface UnitStreams {

        /**
         * Every event that concerns the organization, and every event of an organization that names it as its parent or gives it
         * as a federal id.
         *
         * @param unit organization id, or a federal one
         */
        Recorded of(String unit);
    }

    /**
     * What the log holds.
     *
     * @param position everything up to it was looked at
     */
    public record Recorded(long position, List<Entry> entries) {}

    /**
     * One event.
     *
     * @param number place in the history of its subject, 1..n
     */
    public record Entry(SubjectKey subject, long number, SubjectEvent event) {}

    /** What counts of it; of a subject of which other units have a part, as far as this one shows. */
    public List<Entry> counting(String unit) {
        Recorded recorded = streams.of(unit);
        CurrentUnitOfWork.ifStarted(work -> Basis.of(work.root()).note(unit, recorded.position()));
        Map<SubjectKey, SortedMap<Long, SubjectEvent>> bySubject = new HashMap<>();
        Stream.concat(recorded.entries().stream(), staged(unit))
                .forEach(entry -> bySubject
                        .computeIfAbsent(entry.subject(), subject -> new TreeMap<>())
                        .put(entry.number(), entry.event()));
        List<Entry> counting = new ArrayList<>();
        bySubject.forEach((subject, events) -> Amendments.counted(events)
                .forEach(counted -> counting.add(new Entry(subject, counted.number(), counted.event()))));
        return counting;
    }

    /** What commands before this one in the same unit of work have recorded of it. */
    private static Stream<Entry> staged(String unit) {
        return CurrentUnitOfWork.isStarted()
                ? Staged.recordings().stream()
                        .filter(staged -> staged.unit().equals(unit) || names(staged.event(), unit))
                        .map(staged -> new Entry(staged.subject(), staged.number(), staged.event()))
                : Stream.empty();
    }

    private static boolean names(SubjectEvent event, String unit) {
        return switch (event) {
            case OrganizationRegistered e -> unit.equals(e.parentId());
            case OrganizationReparented e -> unit.equals(e.parentId());
            case FederalIdGiven e -> unit.equals(e.federalId());
            default -> false;
        };
    }
}
