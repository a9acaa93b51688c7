package org.throughline.command.talk.success;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.talk.success.SuccessEvent;

/** What can be asked about successes. */
public sealed interface SuccessCommand extends Command {

    String successId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(SuccessEvent.class, successId());
    }

    /**
     * Records that people were told of a success, on the day they were told.
     *
     * @param practice what it is a success of; left out when of the work as a whole
     * @param story how it came about, in words
     * @param audiences whom it was told, by code
     * @param channelId the channel it went through
     * @param participants member ids of those whose success it is; left out when nobody wrote it down
     */
    record HighlightSuccess(
            @Id @OrNewId String successId,
            @Id String organizationId,
            @Id @Nullable String practice,
            Map<String, String> title,
            @Nullable @Size(max = 5000) String story,
            @NotEmpty @Size(max = 100) List<String> audiences,
            @Id @Nullable String channelId,
            List<Evidence> evidence,
            @Nullable @Size(max = 200) List<String> participants,
            @OrToday LocalDate effectiveOn)
            implements SuccessCommand {}
}
