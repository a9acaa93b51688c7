package org.throughline.command.talk.communication;

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
import org.throughline.command.talk.Rhythm;
import org.throughline.events.SubjectKey;
import org.throughline.events.talk.communication.CommunicationPlanEvent;
import org.throughline.events.talk.communication.MessageKind;

/** What can be asked about a communication plan. */
public sealed interface CommunicationPlanCommand extends Command {

    String communicationPlanId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(CommunicationPlanEvent.class, communicationPlanId());
    }

    /**
     * Something that is to be told.
     *
     * @param code names it within the plan
     * @param audiences whom, by code
     * @param dueOn the day by which it is due, for the first time where it recurs
     */
    record ToTell(
            @Id String code,
            @NotEmpty @Size(max = 100) List<@Size(min = 1, max = 80) String> audiences,
            @Size(min = 1, max = 2000) String purpose,
            @Id @Nullable String channelId,
            LocalDate dueOn,
            @Nullable Rhythm recurrence) {}

    /** What was told, where that is on record: a subject of a kind. */
    record TheMessage(
            MessageKind kind, @Size(min = 1, max = 200) String id) {}

    /**
     * Adopts a plan of what is told whom by when.
     *
     * @param participants member ids of those who adopted it; left out when nobody wrote it down
     */
    record AdoptCommunicationPlan(
            @Id @OrNewId String communicationPlanId,
            @Id String organizationId,
            @Id @Nullable String teamId,
            Map<String, String> title,
            @NotEmpty @Size(max = 200) List<ToTell> items,
            @Nullable @Size(max = 200) List<String> participants,
            @OrToday LocalDate effectiveOn)
            implements CommunicationPlanCommand {}

    /**
     * Goes by other items from a day on.
     *
     * @param items all that is to be told then
     * @param participants member ids of those who revised it; left out when nobody wrote it down
     */
    record ReviseCommunicationPlan(
            @Id String communicationPlanId,
            @NotEmpty @Size(max = 200) List<ToTell> items,
            @Size(min = 1, max = 5000) String reason,
            @Nullable @Size(max = 200) List<String> participants,
            @OrToday LocalDate effectiveOn)
            implements CommunicationPlanCommand {}

    /**
     * Says that an item was carried out.
     *
     * @param dueOn the day by which it was due
     * @param message what was told, where that is on record
     * @param channelId the channel it went through; left out when it is the item's own, or a message says more
     */
    record ExecuteCommunication(
            @Id String communicationPlanId,
            @Id String itemCode,
            LocalDate dueOn,
            @Nullable TheMessage message,
            @Id @Nullable String channelId,
            @OrToday LocalDate effectiveOn)
            implements CommunicationPlanCommand {}

    /** Says that the plan is gone by no more. */
    record CloseCommunicationPlan(
            @Id String communicationPlanId,
            @Size(min = 1, max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements CommunicationPlanCommand {}
}
