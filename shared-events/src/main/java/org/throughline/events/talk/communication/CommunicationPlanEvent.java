package org.throughline.events.talk.communication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.NamesPeople;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * An organization's plan of what it tells whom by when. What is told is on record elsewhere, as a success, an exchange or
 * whatever it is; here stands only which item it carries out.
 */
@Subject("communication-plan")
public sealed interface CommunicationPlanEvent extends SubjectEvent {

    String communicationPlanId();

    @Override
    default String subjectId() {
        return communicationPlanId();
    }

    /**
     * It is gone by from this day on.
     *
     * @param teamId the team that sees to it; absent when nobody said
     * @param version number of the version, 1
     * @param title language to words
     * @param items what is to be told; at least one
     * @param participants member ids of those who adopted it; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record CommunicationPlanAdopted(
            String communicationPlanId,
            String organizationId,
            @Nullable String teamId,
            int version,
            Map<String, String> title,
            List<CommunicationItem> items,
            @Nullable List<String> participants,
            List<String> concerns,
            LocalDate effectiveOn)
            implements CommunicationPlanEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.members(participants);
        }
    }

    /**
     * Other items are gone by from this day on. What was due before stays due.
     *
     * @param version number of the version, from 2 on
     * @param items all that is to be told now; at least one
     * @param reason why
     * @param participants member ids of those who revised it; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record CommunicationPlanRevised(
            String communicationPlanId,
            int version,
            List<CommunicationItem> items,
            String reason,
            @Nullable List<String> participants,
            List<String> concerns,
            LocalDate effectiveOn)
            implements CommunicationPlanEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.members(participants);
        }
    }

    /**
     * An item was carried out, before or behind the day by which it was due. At least one of message and channel is there.
     *
     * @param dueOn the day by which it was due
     * @param message what was told, where that is on record; absent when it is not
     * @param channelId the channel it went through; absent when nobody said
     */
    record CommunicationExecuted(
            String communicationPlanId,
            String itemCode,
            LocalDate dueOn,
            @Nullable Message message,
            @Nullable String channelId,
            LocalDate effectiveOn)
            implements CommunicationPlanEvent {}

    /**
     * It is gone by no more; the day is the first without it.
     *
     * @param reason in words
     */
    @Ends
    record CommunicationPlanClosed(String communicationPlanId, String reason, LocalDate effectiveOn)
            implements CommunicationPlanEvent {}
}
