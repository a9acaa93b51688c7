package org.throughline.command;

import java.time.LocalDate;
import org.throughline.events.SubjectKey;

/**
 * Something somebody wants to be recorded. Commands are records in one sealed family per kind of subject; their
 * components and the annotations on them ({@link Id}, {@link OrNewId}, {@link OrToday}, Jakarta's) make its JSON schema.
 */
public interface Command {

    /** The one subject this is about. */
    SubjectKey subject();

    /** The day from which it was true. */
    LocalDate effectiveOn();
}
