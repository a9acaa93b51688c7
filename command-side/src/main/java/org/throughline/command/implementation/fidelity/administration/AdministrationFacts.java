package org.throughline.command.implementation.fidelity.administration;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationOpened;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundOpened;
import org.throughline.events.implementation.administration.Invited;
import org.throughline.events.implementation.administration.ItemCount;
import org.throughline.events.implementation.instrument.AnswerState;

/**
 * What decisions need to know of an administration.
 *
 * @param opened how it was opened; absent as long as it is not
 * @param round number of the latest round, 0 before the first
 * @param isOpen whether ballots are cast in it
 * @param asked codes of the items asked in it
 * @param counts item code to what the latest round that asked it came to
 * @param endedOn the day on which it ended; absent while it goes on
 * @param isAbandoned whether it was given up
 */
record AdministrationFacts(
        @Nullable AdministrationOpened opened,
        int round,
        boolean isOpen,
        List<String> asked,
        Map<String, ItemCount> counts,
        @Nullable LocalDate endedOn,
        boolean isAbandoned) {

    static final AdministrationFacts UNKNOWN =
            new AdministrationFacts(null, 0, false, List.of(), Map.of(), null, false);

    /** How many people are asked for a ballot. */
    static int people(AdministrationOpened opened) {
        return opened.invited().stream().mapToInt(Invited::people).sum();
    }

    AdministrationFacts with(AdministrationOpened event) {
        return new AdministrationFacts(event, 1, true, event.items(), Map.of(), null, false);
    }

    AdministrationFacts with(RoundOpened event) {
        return new AdministrationFacts(opened, event.round(), true, event.items(), counts, endedOn, isAbandoned);
    }

    AdministrationFacts with(RoundClosed event) {
        Map<String, ItemCount> more = new LinkedHashMap<>(counts);
        event.counts().forEach(count -> more.put(count.item(), count));
        return new AdministrationFacts(opened, round, false, asked, Map.copyOf(more), endedOn, isAbandoned);
    }

    AdministrationFacts ended(LocalDate day, boolean isGivenUp) {
        return new AdministrationFacts(opened, round, false, asked, counts, day, isGivenUp);
    }

    /** Codes of the items on which the votes settle nothing, in the order of the instrument. */
    List<String> unsettled() {
        return opened == null
                ? List.of()
                : opened.items().stream()
                        .filter(item -> {
                            ItemCount count = counts.get(item);
                            return count == null || !count.settles();
                        })
                        .toList();
    }

    /** What its ballots came to. */
    Settled settled(String administrationId) {
        Map<String, Integer> points = new LinkedHashMap<>();
        Map<String, AnswerState> states = new LinkedHashMap<>();
        Set<String> unsettled = new HashSet<>(unsettled());
        counts.values().forEach(count -> {
            if (count.points() != null) {
                points.put(count.item(), count.points());
            } else if (count.state() != null) {
                states.put(count.item(), count.state());
            }
        });
        return new Settled(administrationId, points, states, unsettled);
    }
}
