package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.query.subject.implementation.idea.IdeaState;

/**
 * Ideas, and whether they were tried.
 *
 * @param ideas by the day on which they were proposed
 */
public record IdeasAnswer(Counts counts, List<IdeaOf> ideas) {

    /**
     * How many there are.
     *
     * @param never how many no cycle tried
     * @param neverThoughSelected how many of these were selected to be tried, and are not dropped
     * @param underWay how many are being tried, and nothing is decided of them
     * @param tried how many were tried
     */
    public record Counts(int ideas, int never, int neverThoughSelected, int underWay, int tried) {}

    /** Whether an idea was tried. */
    public enum Tried {
        /** No cycle that tries it had begun. */
        NEVER,
        /** A cycle tries it, and nothing is decided. */
        UNDER_WAY,
        /** A cycle that tried it has ended, or it was decided what becomes of it. */
        TRIED
    }

    /**
     * An idea.
     *
     * @param driver what it works on; absent when nobody said
     * @param aim what it is for, in words; absent where goals say it, or nobody did
     * @param selectedOn absent while nobody selected it
     * @param droppedOn absent while it is followed
     * @param cycles that try it, by the day on which they began
     */
    public record IdeaOf(
            String ideaId,
            String organizationId,
            Map<String, String> title,
            IdeaState.Status status,
            @Nullable String driver,
            @Nullable String aim,
            List<String> goalIds,
            LocalDate proposedOn,
            @Nullable LocalDate selectedOn,
            @Nullable LocalDate droppedOn,
            Tried tried,
            List<TriedBy> cycles) {}

    /**
     * A cycle that tries an idea.
     *
     * @param decision what was decided last; absent while nothing was
     */
    public record TriedBy(
            String cycleId,
            Map<String, String> title,
            LocalDate startedOn,
            @Nullable CycleDecision decision) {}
}
