package org.throughline.command.amend;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.throughline.command.Command;
import org.throughline.events.SubjectKey;

/**
 * Says that an entry of a subject's history never was so. It stays readable, and so does that it was taken back; what is
 * known from now on is told without it. An entry that took another one back, or put it right, can be taken back as well.
 *
 * @param kind kind of the subject, {@code team}
 * @param id its id within the kind
 * @param entry number of the entry in the subject's history, its {@code version} in the timeline
 */
public record RetractEntry(
        @Size(max = 80) String kind,
        @Size(max = 200) String id,
        @Min(1) long entry,
        @Size(max = 5000) String reason) implements Command {

    @Override
    public SubjectKey subject() {
        return new SubjectKey(kind, id);
    }

    /** It takes effect on the day of the entry, which the history knows. */
    @Override
    public LocalDate effectiveOn() {
        return LocalDate.MIN;
    }
}
