package org.throughline.events.direction.direction;

import java.util.List;

/**
 * How a vision came about.
 *
 * @param name what the process is called, for instance {@code Leading by Convening}
 * @param participants who took part: member ids, roles or groups
 * @param steps what was done, in order
 */
public record VisioningProcess(String name, List<String> participants, List<String> steps) {

    public VisioningProcess {
        // JSON may leave empty lists out
        participants = participants == null ? List.of() : List.copyOf(participants);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }
}
