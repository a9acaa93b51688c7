package org.throughline.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.throughline.events.SubjectKey;

/**
 * What the decisions of one unit of work rest on: the versions of the subjects they looked at, and the position up to which
 * they looked at everything of a unit. The log appends nothing that rests on something that is so no longer (a dynamic
 * consistency boundary): the command is decided again, on what is so now. Therefore a rule across subjects holds whoever
 * else decides at the same moment, on whatever node.
 */
public final class Basis {

    private static final String RESOURCE = Basis.class.getName();

    private static final Basis NOTHING = new Basis();

    private final Map<SubjectKey, Long> versions = new HashMap<>();
    private final Map<String, Long> units = new HashMap<>();

    private Basis() {}

    /** What the unit of work of this thread rests on so far; on nothing where there is none. */
    public static Basis current() {
        return CurrentUnitOfWork.<Basis>map(
                        work -> Optional.ofNullable(work.root().<Basis>getResource(RESOURCE))
                                .orElse(NOTHING))
                .orElse(NOTHING);
    }

    /** That of a unit of work, for those who look something up. */
    static Basis of(UnitOfWork<?> root) {
        return root.getOrComputeResource(RESOURCE, name -> new Basis());
    }

    /** Rests what the unit of work of this thread decides on something that is kept beside the log, in this version of it. */
    public static void rest(SubjectKey beside, long version) {
        if (CurrentUnitOfWork.isStarted()) {
            of(CurrentUnitOfWork.get().root()).note(beside, version);
        }
    }

    /** Notes that a subject was looked at when the log held so many events of it. */
    void note(SubjectKey subject, long version) {
        versions.putIfAbsent(subject, version);
    }

    /** Notes that everything of a unit was looked at up to this position. */
    void note(String unit, long position) {
        units.merge(unit, position, Math::min);
    }

    /** How many events the log held of each subject that was looked at. */
    public Map<SubjectKey, Long> versions() {
        return Map.copyOf(versions);
    }

    /** Up to which position everything of a unit was looked at, by organization id. */
    public Map<String, Long> units() {
        return Map.copyOf(units);
    }
}
