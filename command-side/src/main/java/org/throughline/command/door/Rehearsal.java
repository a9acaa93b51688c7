package org.throughline.command.door;

import java.util.List;
import org.throughline.command.Staged.Recording;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.WithConcerns;

/**
 * What a command would do if it were sent now.
 *
 * @param version number of events its subject has; 0 when it is not there yet
 * @param recordings what would be appended, in order; nothing where it would change nothing
 */
public record Rehearsal(SubjectKey subject, long version, List<Recording> recordings) {

    public Rehearsal {
        recordings = List.copyOf(recordings);
    }

    /** Codes of the policies it would be warned of. */
    public List<String> concerns() {
        return recordings.stream()
                .map(Recording::event)
                .map(event -> event instanceof EntryCorrected corrected
                        ? corrected.right().event()
                        : event)
                .flatMap(event -> concerns(event).stream())
                .distinct()
                .toList();
    }

    private static List<String> concerns(SubjectEvent event) {
        return event instanceof WithConcerns warned ? warned.concerns() : List.of();
    }
}
