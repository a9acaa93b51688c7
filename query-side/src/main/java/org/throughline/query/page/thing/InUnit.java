package org.throughline.query.page.thing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.events.Amendments;
import org.throughline.events.SubjectKey;
import org.throughline.query.Counting;
import org.throughline.query.page.TimelineItem;
import org.throughline.query.page.thing.HistoryPart.Entry;
import org.throughline.query.timeline.TimelineEntry;

/**
 * Everything that happened in a unit, the earliest first. To say an entry in words costs far more than to read it, so only
 * what is shown is said.
 */
public final class InUnit {

    private final List<TimelineEntry> entries;
    private final boolean cut;
    private final List<TimelineEntry> recorded;
    private final Function<List<TimelineEntry>, Function<TimelineEntry, TimelineItem>> saying;

    /**
     * What happened.
     *
     * @param cut whether there was more before
     * @param recorded everything known, the latest first: what was put right is told by it
     */
    InUnit(
            List<TimelineEntry> entries,
            boolean cut,
            List<TimelineEntry> recorded,
            Function<List<TimelineEntry>, Function<TimelineEntry, TimelineItem>> saying) {
        this.entries = entries;
        this.cut = cut;
        this.recorded = recorded;
        this.saying = saying;
    }

    /** What happened. */
    public List<TimelineEntry> entries() {
        return entries;
    }

    /** Whether there was more before. */
    public boolean isCut() {
        return cut;
    }

    /** Some of it in words. */
    public List<Entry> said(List<TimelineEntry> some) {
        Function<TimelineEntry, TimelineItem> say = saying.apply(some);
        Map<SubjectKey, List<TimelineEntry>> bySubject = bySubject(some);
        Map<SubjectKey, Amendments> amendments = new HashMap<>();
        bySubject.forEach((key, history) -> amendments.put(key, Counting.amendments(history)));
        return some.stream()
                .map(entry -> HistoryPart.entry(
                        entry,
                        Objects.requireNonNull(amendments.get(entry.key())).of(entry.version()),
                        bySubject.getOrDefault(entry.key(), List.of()),
                        say))
                .toList();
    }

    private Map<SubjectKey, List<TimelineEntry>> bySubject(List<TimelineEntry> some) {
        var wanted = some.stream().map(TimelineEntry::key).collect(Collectors.toSet());
        return recorded.reversed().stream()
                .filter(entry -> wanted.contains(entry.key()))
                .collect(Collectors.groupingBy(TimelineEntry::key));
    }
}
