package org.throughline.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.throughline.events.Amendment;
import org.throughline.events.Amendments;
import org.throughline.events.SubjectEvent;

/** What counts of recorded histories, in which something may have been taken back or put right. */
public final class Counting {

    private Counting() {}

    /** Whether one of these takes something back or puts it right. */
    public static boolean isAmended(List<? extends Recorded> history) {
        for (Recorded recorded : history) {
            if (recorded.event() instanceof Amendment) {
                return true;
            }
        }
        return false;
    }

    /** The amendments that hold of a history, all of it up to some position. */
    public static Amendments amendments(List<? extends Recorded> history) {
        TreeMap<Long, SubjectEvent> events = new TreeMap<>();
        if (isAmended(history)) {
            history.forEach(recorded -> events.put(recorded.number(), recorded.event()));
        }
        return Amendments.in(events);
    }

    /**
     * What counts of a history, in effective order; the history itself where nothing in it was amended.
     *
     * @param history of one subject, all of it up to some position, in effective order
     * @param instead makes of what put an entry right, and of the event, what stands in its place
     */
    public static <R extends Recorded> List<R> of(List<R> history, Replacing<R> instead) {
        if (!isAmended(history)) {
            return history;
        }
        TreeMap<Long, SubjectEvent> events = new TreeMap<>();
        Map<Long, R> byNumber = new TreeMap<>();
        history.forEach(recorded -> {
            events.put(recorded.number(), recorded.event());
            byNumber.put(recorded.number(), recorded);
        });
        return Amendments.counted(events).stream()
                .map(counted -> {
                    R source = Objects.requireNonNull(byNumber.get(counted.source()));
                    return counted.source() == counted.number() ? source : instead.by(source, counted.event());
                })
                .toList();
    }

    /** Makes what stands in the place of an entry that was put right. */
    @FunctionalInterface
    public interface Replacing<R> {
        R by(R correction, SubjectEvent event);
    }

    /** What counts of a history, for those who only fold it. */
    static List<? extends Recorded> of(List<? extends Recorded> history) {
        return isAmended(history) ? of(List.<Recorded>copyOf(history), Instead::of) : history;
    }

    private record Instead(long position, long number, SubjectEvent event) implements Recorded {

        static Recorded of(Recorded correction, SubjectEvent event) {
            return new Instead(correction.position(), correction.number(), event);
        }
    }
}
