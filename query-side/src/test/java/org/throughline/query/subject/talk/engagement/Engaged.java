package org.throughline.query.subject.talk.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.talk.Recurrence;
import org.throughline.events.talk.engagement.EngagementEvent;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementEnded;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRecorded;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRepeated;
import org.throughline.events.talk.engagement.EngagementTopic;
import org.throughline.events.talk.engagement.LinkedInput;
import org.throughline.query.Told;

/** Engagements for tests: of the unit {@code d1}, about nothing in particular, once, unless said otherwise. */
public record Engaged(
        String id,
        String group,
        EngagementDepth depth,
        @Nullable String decisionId,
        @Nullable Recurrence recurrence,
        List<LinkedInput> inputs) {

    public static Engaged group(String id, String group, EngagementDepth depth) {
        return new Engaged(id, group, depth, null, null, List.of());
    }

    public Engaged about(String decision) {
        return new Engaged(id, group, depth, decision, recurrence, inputs);
    }

    public Engaged again(int every, Recurrence.Unit unit, @Nullable LocalDate until) {
        return new Engaged(id, group, depth, decisionId, new Recurrence(every, unit, until), inputs);
    }

    public Engaged with(LinkedInput... given) {
        return new Engaged(id, group, depth, decisionId, recurrence, List.of(given));
    }

    /** On these days, the first of which is the one it is recorded for first. */
    public List<EngagementEvent> eventsOn(LocalDate... days) {
        List<EngagementEvent> events = new ArrayList<>();
        events.add(new EngagementRecorded(
                id,
                "d1",
                null,
                group,
                depth,
                new EngagementTopic(null, null, decisionId, null, null, null),
                recurrence,
                null,
                inputs,
                List.of(),
                List.of(),
                days[0]));
        Arrays.stream(days)
                .skip(1)
                .map(day -> new EngagementRepeated(id, depth, 7, List.of(), List.of(), day))
                .forEach(events::add);
        return events;
    }

    /** The state after these days. */
    public EngagementState on(LocalDate... days) {
        return Told.by(new EngagementFold(), eventsOn(days));
    }

    /** The state after these days, of which it comes no more from another on. */
    public EngagementState ended(LocalDate end, LocalDate... days) {
        List<EngagementEvent> events = new ArrayList<>(eventsOn(days));
        events.add(new EngagementEnded(id, "Fewer came", end));
        return Told.by(new EngagementFold(), events);
    }
}
