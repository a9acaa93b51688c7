package org.throughline.query.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.query.SubjectKinds;
import org.throughline.query.history.EventMemory;
import org.throughline.query.history.SubjectHistory;
import org.throughline.query.read.Discretion;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Tense;
import org.throughline.query.timeline.Place;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;

/**
 * Tells a stretch of history again, step by step: the events, and what each step made of their subjects. In the order of
 * recording a state is what was believed by then, whenever it was true; in effective order it is what was true by then, by
 * all that is known now. Either way it is the one fold of the kind over the events up to the step.
 */
@Component
public final class Replays {

    private final SubjectKinds kinds;
    private final EventMemory memory;
    private final Timeline timeline;
    private final Discretion discretion;
    private final Clock clock;

    Replays(SubjectKinds kinds, EventMemory memory, Timeline timeline, Discretion discretion, Clock clock) {
        this.kinds = kinds;
        this.memory = memory;
        this.timeline = timeline;
        this.discretion = discretion;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param filter whose clock is the one of the order of recording
     * @param days whether a step is a day; an entry otherwise
     * @param states whether states are told; differences otherwise
     * @param after the place behind which it begins; absent for the beginning
     * @param limit events at most
     */
    record Ask(
            TimelineFilter filter,
            ReplayOrder order,
            boolean days,
            boolean states,
            @Nullable Place after,
            int limit) {}

    /**
     * Steps in order.
     *
     * @param next the place to go on behind; absent at the end
     * @param position the position up to which everything is known
     */
    record Told(List<ReplayStep> steps, @Nullable Place next, long position) {}

    Told tell(Ask ask, Reader reader) {
        long head = memory.catchUp();
        Place after = ask.after() == null ? ask.order().beginning() : ask.after();
        List<TimelineEntry> stretch = timeline.behind(after, discretion.widened(ask.filter()), ask.limit());
        // the views may be further than the memory that states are folded from
        List<TimelineEntry> found =
                stretch.stream().filter(entry -> entry.position() <= head).toList();
        Predicate<TimelineEntry> withheld = discretion.withheldAmong(found, Tense.NOW, reader);
        List<TimelineEntry> shown = found.stream()
                .filter(entry -> withheld.test(entry) || ask.filter().matches(entry))
                .toList();
        ReplayPage page = new ReplayPage(this, kinds, ask, head, withheld, open(shown, withheld, reader));
        return new Told(
                steps(shown, ask).stream().map(page::step).toList(),
                stretch.size() < ask.limit() ? null : placeOf(stretch.getLast(), ask),
                head);
    }

    private List<List<TimelineEntry>> steps(List<TimelineEntry> entries, Ask ask) {
        List<List<TimelineEntry>> steps = new ArrayList<>();
        for (TimelineEntry entry : entries) {
            boolean goesOn = ask.days()
                    && !steps.isEmpty()
                    && dayOf(steps.getLast().getLast(), ask).equals(dayOf(entry, ask));
            if (!goesOn) {
                steps.add(new ArrayList<>());
            }
            steps.getLast().add(entry);
        }
        return steps;
    }

    LocalDate dayOf(TimelineEntry entry, Ask ask) {
        return ask.order() == ReplayOrder.EFFECTIVE
                ? entry.effectiveOn()
                : entry.recordedBy(ask.filter().clock()).atZone(clock.getZone()).toLocalDate();
    }

    static Place placeOf(TimelineEntry entry, Ask ask) {
        return ask.order() == ReplayOrder.EFFECTIVE
                ? Place.effective(entry.effectiveOn(), entry.position())
                : Place.recorded(entry.recordedBy(ask.filter().clock()), entry.position());
    }

    /** The histories of those subjects of which nothing at all is withheld. */
    private Map<SubjectKey, SubjectHistory> open(
            List<TimelineEntry> entries, Predicate<TimelineEntry> withheld, Reader reader) {
        Set<SubjectKey> closed =
                entries.stream().filter(withheld).map(TimelineEntry::key).collect(Collectors.toSet());
        Map<String, Set<String>> ids = entries.stream()
                .map(TimelineEntry::key)
                .filter(key -> !closed.contains(key))
                .collect(Collectors.groupingBy(
                        SubjectKey::kind, Collectors.mapping(SubjectKey::id, Collectors.toSet())));
        Map<SubjectKey, SubjectHistory> open = new HashMap<>();
        ids.forEach((kind, some) -> {
            Set<String> hidden = discretion.withheld(kind, some, Tense.NOW, reader);
            memory.subjects(kind, some).stream()
                    .filter(history -> !hidden.contains(history.id()))
                    .forEach(history -> open.put(new SubjectKey(kind, history.id()), history));
        });
        return open;
    }
}
