package org.throughline.command.door;

import java.util.List;
import org.throughline.command.Staged.Recording;
import org.throughline.events.SubjectKey;

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
                .flatMap(recording -> recording.concerns().stream())
                .distinct()
                .toList();
    }
}
