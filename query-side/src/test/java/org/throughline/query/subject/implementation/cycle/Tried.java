package org.throughline.query.subject.implementation.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.cycle.CycleEvent;
import org.throughline.events.implementation.cycle.CycleEvent.CycleStarted;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.events.implementation.cycle.NextOfCycle;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.query.Told;

/** Cycles of a school that begin in fall 2018. */
public final class Tried {

    public static final LocalDate BEGUN = LocalDate.parse("2018-09-12");
    public static final Map<String, String> TITLE = Map.of("en", "Two rooms");

    private Tried() {}

    /** One that begins with grounding. */
    public static CycleState cycle(String id, CycleEvent... more) {
        return told(begun(id, "s1", "i1", null, List.of()), more);
    }

    public static CycleState told(CycleStarted begun, CycleEvent... more) {
        return Told.by(
                new CycleFold(),
                Stream.concat(Stream.of(begun), Stream.of(more)).toList());
    }

    public static CycleStarted begun(
            String id, String organization, String idea, @Nullable EquityAim aim, List<NextOfCycle> takesUp) {
        return new CycleStarted(
                id,
                organization,
                idea,
                TITLE,
                null,
                CyclePhase.GROUND,
                null,
                aim,
                null,
                List.of(),
                List.of(),
                takesUp,
                null,
                List.of("X"),
                BEGUN);
    }
}
