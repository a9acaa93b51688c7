package org.throughline.command.talk.communication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.communication.CommunicationItem;

/**
 * What decisions need to know of a communication plan.
 *
 * @param organizationId whose it is; empty as long as there is none
 * @param versions that have taken effect, the earliest first
 * @param done items that were carried out, each for the day by which it was due
 * @param closedOn absent while it is gone by
 */
record CommunicationPlanFacts(
        String organizationId,
        List<Version> versions,
        Set<Done> done,
        @Nullable LocalDate closedOn) {

    static final CommunicationPlanFacts UNKNOWN = new CommunicationPlanFacts("", List.of(), Set.of(), null);

    /** What is gone by from a day on. */
    record Version(LocalDate from, List<CommunicationItem> items) {

        Optional<CommunicationItem> item(String code) {
            return items.stream().filter(item -> item.code().equals(code)).findFirst();
        }
    }

    /** An item for one of its days. */
    record Done(String itemCode, LocalDate dueOn) {}

    boolean exists() {
        return !versions.isEmpty();
    }

    /** The item as it stands on a day by which something is due; empty where the plan has none of this code then. */
    Optional<CommunicationItem> item(String code, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .flatMap(version -> version.item(code));
    }

    CommunicationPlanFacts next(String organization, Version version) {
        return new CommunicationPlanFacts(
                organization,
                Stream.concat(versions.stream(), Stream.of(version)).toList(),
                done,
                closedOn);
    }

    CommunicationPlanFacts carriedOut(Done what) {
        return new CommunicationPlanFacts(
                organizationId,
                versions,
                Stream.concat(done.stream(), Stream.of(what)).collect(Collectors.toUnmodifiableSet()),
                closedOn);
    }

    CommunicationPlanFacts closed(LocalDate day) {
        return new CommunicationPlanFacts(organizationId, versions, done, day);
    }
}
