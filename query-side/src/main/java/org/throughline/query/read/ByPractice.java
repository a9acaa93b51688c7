package org.throughline.query.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.events.Amendment;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.Copies;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.practice.NamedPractices;
import org.throughline.query.SubjectKind;
import org.throughline.query.history.Remembered;
import org.throughline.query.read.Naming.Meanings;

/**
 * Reads what was recorded under any name of a practice as of the practice: the one place where names are resolved, for every kind of
 * subject whose events name one. Streams stay as they are. What happened to subjects that are one by the names they go by, tracks for
 * instance, is told together, in effective order.
 */
final class ByPractice {

    private ByPractice() {}

    /**
     * What is told of a subject.
     *
     * @param unit organization id
     * @param events in effective order
     */
    record Told(String id, String unit, List<Remembered> events) {}

    /** Whether subjects of a kind name practices. */
    static boolean concerns(SubjectKind<?, ?> kind) {
        return EventCatalog.ALL.types().stream()
                .filter(type -> type.subject().equals(kind.name()))
                .map(EventType::payload)
                .anyMatch(NamedPractices::mayBeIn);
    }

    /** The same by what names mean, subjects that are one together. */
    static List<Told> read(Collection<Told> recorded, Meanings meanings) {
        if (meanings.areNone()) {
            return List.copyOf(recorded);
        }
        Map<String, Told> read = new LinkedHashMap<>();
        recorded.forEach(told -> parted(told, meanings).forEach((id, part) -> read.merge(id, part, ByPractice::both)));
        return List.copyOf(read.values());
    }

    /** By the id each event belongs to now: nearly always all to one. */
    private static Map<String, Told> parted(Told told, Meanings meanings) {
        List<Remembered> now = told.events().stream()
                .map(entry -> named(entry, told.unit(), meanings))
                .toList();
        Map<Long, String> homes = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            SubjectEvent event = now.get(i).event();
            if (!(event instanceof Amendment)) {
                // what says of itself under which id it stands may be called otherwise now
                boolean same = event.equals(told.events().get(i).event());
                homes.put(now.get(i).number(), same ? told.id() : event.subjectId());
            }
        }
        Map<String, Told> byId = new LinkedHashMap<>();
        now.forEach(entry -> byId.computeIfAbsent(
                        homeOf(entry, homes, told.id()), id -> new Told(id, told.unit(), new ArrayList<>()))
                .events()
                .add(entry));
        return byId;
    }

    /** What amends an entry belongs where that does. */
    private static String homeOf(Remembered entry, Map<Long, String> homes, String otherwise) {
        long number = entry.number();
        if (entry.event() instanceof Amendment amendment) {
            number = amendment.entry();
        }
        return homes.getOrDefault(number, otherwise);
    }

    private static Remembered named(Remembered entry, String unit, Meanings meanings) {
        if (entry.event() instanceof EntryCorrected correction) {
            SubjectEvent right = correction.right().event();
            SubjectEvent now = named(right, unit, meanings);
            return now.equals(right)
                    ? entry
                    : entry.saying(Copies.of(correction, Map.of("right", new Replacement(now))));
        }
        SubjectEvent now = named(entry.event(), unit, meanings);
        return now.equals(entry.event()) ? entry : entry.saying(now);
    }

    private static SubjectEvent named(SubjectEvent event, String unit, Meanings meanings) {
        return NamedPractices.mayBeIn(event.getClass())
                ? NamedPractices.called(event, name -> meanings.of(name, unit, event.effectiveOn()))
                : event;
    }

    /** Two histories as one, the numbers of the second behind those of the first. */
    private static Told both(Told first, Told second) {
        long behind =
                first.events().stream().mapToLong(Remembered::number).max().orElse(0);
        List<Remembered> all = new ArrayList<>(first.events());
        int at = 0;
        for (Remembered entry : second.events()) {
            while (at < all.size() && isBefore(all.get(at), entry)) {
                at++;
            }
            all.add(at++, renumbered(entry, behind));
        }
        return new Told(first.id(), first.unit(), all);
    }

    private static boolean isBefore(Remembered one, Remembered other) {
        int byDay = one.effectiveOn().compareTo(other.effectiveOn());
        return byDay < 0 || (byDay == 0 && one.position() < other.position());
    }

    private static Remembered renumbered(Remembered entry, long behind) {
        SubjectEvent event = entry.event() instanceof Amendment amendment
                ? (SubjectEvent) Copies.of(amendment, Map.of("entry", amendment.entry() + behind))
                : entry.event();
        return new Remembered(
                entry.position(),
                entry.number() + behind,
                entry.recordedAt(),
                entry.claimedAt(),
                entry.importId(),
                entry.actor(),
                event);
    }
}
