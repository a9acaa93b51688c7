package org.throughline.command.implementation.need;

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
import org.throughline.events.implementation.need.NeedEvent;

/** What can be asked about a need. */
public sealed interface NeedCommand extends Command {

    String needId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(NeedEvent.class, needId());
    }

    /**
     * Records what is needed, and the data it was found in.
     *
     * @param finding what the data show, in words
     * @param affectedGroups codes of the groups whose need it is
     * @param participants member ids of those who found it; left out when nobody wrote it down
     */
    record IdentifyNeed(
            @Id @OrNewId String needId,
            @Id String organizationId,
            Map<String, String> title,
            @Nullable @Size(max = 5000) String finding,
            @Size(max = 100) List<String> affectedGroups,
            @Nullable @Size(max = 200) List<String> participants,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements NeedCommand {}

    /**
     * Records that a need is met.
     *
     * @param outcome what shows it, in words
     */
    record MeetNeed(
            @Id String needId,
            @Size(max = 5000) String outcome,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements NeedCommand {}

    /** Gives a need up that was none, or is none any more without having been met. */
    record WithdrawNeed(
            @Id String needId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements NeedCommand {}
}
