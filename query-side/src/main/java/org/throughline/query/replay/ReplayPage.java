package org.throughline.query.replay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.Folding;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.history.Remembered;
import org.throughline.query.history.SubjectHistory;
import org.throughline.query.read.Allowance;
import org.throughline.query.read.Difference;
import org.throughline.query.read.ShownEntry;
import org.throughline.query.replay.ReplayStep.Changed;
import org.throughline.query.replay.Replays.Ask;
import org.throughline.query.timeline.Place;
import org.throughline.query.timeline.RecordingClock;
import org.throughline.query.timeline.TimelineEntry;
import tools.jackson.databind.JsonNode;

/** Makes the steps of one page. */
final class ReplayPage {

    private final Replays replays;
    private final SubjectKinds kinds;
    private final Ask ask;
    private final long head;
    private final Predicate<TimelineEntry> withheld;
    private final Map<SubjectKey, SubjectHistory> open;

    ReplayPage(
            Replays replays,
            SubjectKinds kinds,
            Ask ask,
            long head,
            Predicate<TimelineEntry> withheld,
            Map<SubjectKey, SubjectHistory> open) {
        this.replays = replays;
        this.kinds = kinds;
        this.ask = ask;
        this.head = head;
        this.withheld = withheld;
        this.open = open;
    }

    ReplayStep step(List<TimelineEntry> events) {
        Place first = Replays.placeOf(events.getFirst(), ask);
        Place last = Replays.placeOf(events.getLast(), ask);
        return new ReplayStep(
                replays.dayOf(events.getFirst(), ask),
                events.stream()
                        .map(entry -> ShownEntry.of(entry, withheld.test(entry)))
                        .toList(),
                events.stream()
                        .map(TimelineEntry::key)
                        .distinct()
                        .filter(open::containsKey)
                        .map(key -> changed(key, first, last))
                        .toList());
    }

    private Changed changed(SubjectKey key, Place first, Place last) {
        SubjectKind<?, ?> kind = kinds.named(key.kind());
        String after = state(kind, key, place -> place.compareTo(last) <= 0);
        return ask.states()
                ? new Changed(key.kind(), key.id(), after, null)
                : new Changed(
                        key.kind(),
                        key.id(),
                        null,
                        Difference.between(json(state(kind, key, place -> place.compareTo(first) < 0)), json(after)));
    }

    /** As JSON, by the events at these places; absent where there is none. */
    private <S, E extends SubjectEvent> @Nullable String state(
            SubjectKind<S, E> kind, SubjectKey key, Predicate<Place> told) {
        List<Remembered> events = Objects.requireNonNull(open.get(key)).events().stream()
                .filter(event -> event.position() <= head && told.test(placeOf(event)))
                .toList();
        Allowance.current().spend(events.size());
        S state = Folding.of(kind, events).state();
        return state == null ? null : EventJson.MAPPER.writeValueAsString(state);
    }

    private Place placeOf(Remembered event) {
        if (ask.order() == ReplayOrder.EFFECTIVE) {
            return Place.effective(event.effectiveOn(), event.position());
        }
        boolean bySource = ask.filter().clock() == RecordingClock.SOURCE;
        return Place.recorded(bySource ? event.claimedAt() : event.recordedAt(), event.position());
    }

    private static JsonNode json(@Nullable String state) {
        return EventJson.MAPPER.readTree(state == null ? "{}" : state);
    }
}
