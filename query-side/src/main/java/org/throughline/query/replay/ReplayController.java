package org.throughline.query.replay;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Criteria;
import org.throughline.query.read.Freshness;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.Readers;
import org.throughline.query.read.Roots;
import org.throughline.query.replay.Replays.Ask;
import org.throughline.query.replay.Replays.Told;
import org.throughline.query.timeline.Place;
import org.throughline.query.timeline.RecordingClock;
import org.throughline.query.timeline.TimelineFilter;

/** {@code GET /api/replay}: a stretch of history told again, step by step, in the order of recording or of effect. */
@RestController
final class ReplayController {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Replays replays;
    private final ComputedReads computed;
    private final Freshness freshness;
    private final Readers readers;
    private final Roots roots;

    ReplayController(Replays replays, ComputedReads computed, Freshness freshness, Readers readers, Roots roots) {
        this.replays = replays;
        this.computed = computed;
        this.freshness = freshness;
        this.readers = readers;
        this.roots = roots;
    }

    /** How large a step is. */
    enum Size {
        ENTRY,
        DAY
    }

    /** What is told of the subjects that a step changed. */
    enum Telling {
        DIFFERENCES,
        STATES
    }

    /**
     * A page of steps. A day may go on in the following one.
     *
     * @param order in which they are told
     * @param clock {@code source} where what was recorded when is by what sources claim; absent by the log's own clock
     * @param next the {@code after} of the following page; absent on the last
     * @param position the position up to which everything is known
     */
    record Page(
            List<ReplayStep> steps,
            ReplayOrder order,
            @Nullable RecordingClock clock,
            @Nullable String next,
            long position) {}

    @GetMapping(path = "/api/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    Page replay(
            Criteria criteria,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String tell,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String atLeast,
            @RequestParam(required = false) @Nullable String readingFor) {
        freshness.await(atLeast);
        TimelineFilter filter = criteria.filter(roots);
        ReplayOrder wanted = ReplayOrder.read(order);
        Ask ask = new Ask(
                filter,
                wanted,
                Parameters.constant("step", step, Size.class) == Size.DAY,
                Parameters.constant("tell", tell, Telling.class) == Telling.STATES,
                place(wanted, Parameters.text("after", after)),
                Parameters.limit(limit, USUAL, MOST));
        Told told = computed.compute(() -> replays.tell(ask, readers.of(readingFor)));
        return new Page(
                told.steps(),
                wanted,
                filter.clock().said(),
                told.next() == null ? null : told.next().text(),
                told.position());
    }

    private static @Nullable Place place(ReplayOrder order, @Nullable String after) {
        if (after == null) {
            return null;
        }
        int end = after.lastIndexOf('_');
        if (end < 0) {
            throw ReadRefusal.of(
                            ReadRefusal.Code.BAD_PARAMETER,
                            "after='%s' is not the next of a page before".formatted(after))
                    .with("parameter", "after");
        }
        long position = Objects.requireNonNull(Parameters.number("after", after.substring(end + 1)));
        return order.place(after.substring(0, end), position);
    }
}
