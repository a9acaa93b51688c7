package org.throughline.command.door;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;

/** What the log remembers of commands: the events themselves, by the id of the command that caused them. */
public interface CommandJournal {

    /** What the command of this id appended; empty when it appended nothing or never came. */
    Optional<Entry> find(String commandId);

    /** Those of these ids under which something was appended. */
    Set<String> applied(Collection<String> commandIds);

    /** The number of events of this subject in the log. */
    long versionOf(SubjectKey subject);

    /** The position of the last event in the log, 0 when it is empty. */
    long head();

    /**
     * An applied command.
     *
     * @param fingerprint of the command as it came in
     * @param subject the subject it changed
     * @param version number of events in the subject's stream after it
     * @param position of the last event it appended
     * @param concerns codes of the policies it did not meet and was warned of
     */
    record Entry(String fingerprint, SubjectKey subject, long version, long position, List<String> concerns) {

        /** The codes as they stand in an event's metadata. */
        public static List<String> concerns(@Nullable String joined) {
            return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
        }
    }
}
