package org.throughline.command;

import java.time.LocalDate;
import org.throughline.events.SubjectKey;

/**
 * Something somebody wants to be recorded. Commands are records in one sealed family per kind of subject; their
 * components and the annotations of {@link org.throughline.command.door} on them are the JSON schema of the door.
 */
public interface Command {

    /** The one subject this is about. */
    SubjectKey subject();

    /** The day from which it was true. */
    LocalDate effectiveOn();
}
