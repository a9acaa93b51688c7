package org.throughline.query.subject.talk.communication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.communication.CommunicationItem;
import org.throughline.events.talk.communication.Message;
import org.throughline.query.Days;

/**
 * What an organization plans to tell whom by when.
 *
 * @param teamId the team that sees to it; absent when nobody said
 * @param title language to words
 * @param items what is to be told now, or was last
 * @param versions what it was gone by, the earliest first
 * @param carriedOut items that were carried out, by the day on which they were
 * @param closedOn first day on which it is gone by no more; absent while it is
 * @param closeReason why; absent while it is gone by
 * @param concerns policies in force as a warning that what was recorded of it did not meet, by code
 */
public record CommunicationPlanState(
        String communicationPlanId,
        String organizationId,
        @Nullable String teamId,
        Map<String, String> title,
        List<CommunicationItem> items,
        List<Version> versions,
        List<CarriedOut> carriedOut,
        @Nullable LocalDate closedOn,
        @Nullable String closeReason,
        List<String> concerns) {

    /**
     * What is gone by from a day on.
     *
     * @param reason why; absent of the first
     * @param participants member ids of those who decided it; absent when nobody wrote it down
     */
    public record Version(
            int version,
            LocalDate from,
            List<CommunicationItem> items,
            @Nullable String reason,
            @Nullable List<String> participants) {}

    /**
     * An item, for one of the days by which it was due.
     *
     * @param message what was told, where that is on record; absent when it is not
     * @param channelId the channel it went through; absent when nobody said
     */
    public record CarriedOut(
            String itemCode,
            LocalDate dueOn,
            LocalDate on,
            @Nullable Message message,
            @Nullable String channelId) {}

    /** An item with a day by which it is due. */
    public record Due(CommunicationItem item, LocalDate on) {}

    /** First day on which it is gone by. */
    public LocalDate adoptedOn() {
        return versions.getFirst().from();
    }

    /** Everything that is due by a day, each by the version of that day. */
    public List<Due> due(LocalDate upTo) {
        List<Due> all = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            LocalDate until = i + 1 < versions.size() ? versions.get(i + 1).from() : closedOn;
            for (CommunicationItem item : version.items()) {
                item.dueDays(upTo).stream()
                        .filter(day -> Days.hold(version.from(), until, day))
                        .forEach(day -> all.add(new Due(item, day)));
            }
        }
        return all;
    }

    /** The first day behind another by which an item of this code is due, by whichever version holds then; empty where there is none. */
    public Optional<LocalDate> nextDue(String itemCode, LocalDate behind) {
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            LocalDate until = i + 1 < versions.size() ? versions.get(i + 1).from() : closedOn;
            LocalDate before = version.from().minusDays(1);
            LocalDate from = behind.isAfter(before) ? behind : before;
            Optional<LocalDate> next = version.items().stream()
                    .filter(item -> item.code().equals(itemCode))
                    .flatMap(item -> item.nextDue(from).stream())
                    .filter(day -> until == null || day.isBefore(until))
                    .findFirst();
            if (next.isPresent()) {
                return next;
            }
        }
        return Optional.empty();
    }

    CommunicationPlanState with(Version next) {
        return with(Stream.concat(versions.stream(), Stream.of(next)).toList(), carriedOut);
    }

    CommunicationPlanState with(CarriedOut next) {
        return with(
                versions, Stream.concat(carriedOut.stream(), Stream.of(next)).toList());
    }

    /** With what else did not meet a policy. */
    CommunicationPlanState concernedBy(List<String> more) {
        return new CommunicationPlanState(
                communicationPlanId,
                organizationId,
                teamId,
                title,
                items,
                versions,
                carriedOut,
                closedOn,
                closeReason,
                Stream.concat(concerns.stream(), more.stream()).distinct().toList());
    }

    private CommunicationPlanState with(List<Version> goneBy, List<CarriedOut> done) {
        return new CommunicationPlanState(
                communicationPlanId,
                organizationId,
                teamId,
                title,
                goneBy.getLast().items(),
                goneBy,
                done,
                closedOn,
                closeReason,
                concerns);
    }

    CommunicationPlanState closed(LocalDate on, String reason) {
        return new CommunicationPlanState(
                communicationPlanId, organizationId, teamId, title, items, versions, carriedOut, on, reason, concerns);
    }
}
