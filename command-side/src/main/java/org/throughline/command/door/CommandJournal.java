package org.throughline.command.door;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.events.SubjectKey;

/**
 * What is remembered of commands, by their ids: of those that changed something by their events in the log, of those that
 * changed nothing beside it. An id is known once, however many nodes are told it at once.
 */
public interface CommandJournal {

    /** What became of the command of this id; empty when it was refused or never came. */
    Optional<Entry> find(String commandId);

    /** Those of these ids of which it is known what became of them. */
    Set<String> known(Collection<String> commandIds);

    /**
     * Remembers, durably, that the command of this id changed nothing: for 90 days at least.
     *
     * @return false when something is known under this id already; that stands, and nothing is written
     */
    boolean remember(String commandId, Entry unchanged);

    /** The number of events of this subject in the log. */
    long versionOf(SubjectKey subject);

    /** The position of the last event in the log, 0 when it is empty. */
    long head();

    /**
     * A command that was accepted.
     *
     * @param fingerprint of the command as it came in
     * @param subject the subject it was for
     * @param version number of events in the subject's stream after it
     * @param position of the last event it appended; of the whole log at that time when it changed nothing
     * @param concerns codes of the policies it did not meet and was warned of
     * @param changed whether it appended anything
     */
    record Entry(
            String fingerprint,
            SubjectKey subject,
            long version,
            long position,
            List<String> concerns,
            boolean changed) {}
}
