package org.throughline.query.question.ground;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.context.UnitContext;

/**
 * What the context was when it was decided.
 *
 * @param units those of which it is described, by id
 * @param decisions that took effect in the window, the earliest first
 */
public record ContextsAnswer(Counts counts, List<OfUnit> units, List<OfDecision> decisions) {

    /**
     * How many there are.
     *
     * @param described units of which the context is described
     * @param decisions that took effect in the window
     * @param withContext how many of these were taken in a context that is described for their day
     * @param writtenThen of how many of these it was written down by then
     * @param changedSince of how many of these it was described anew since
     */
    public record Counts(int described, int decisions, int withContext, int writtenThen, int changedSince) {}

    /**
     * A unit.
     *
     * @param descriptions how often it was described
     * @param reason why it was described anew last; absent where it was not
     */
    public record OfUnit(
            String organizationId,
            int descriptions,
            LocalDate firstOn,
            LocalDate lastOn,
            @Nullable String reason) {}

    /**
     * A decision.
     *
     * @param own the context of whoever decided, or the nearest above them of which it is described; absent where none is for its day
     * @param affected contexts of other units over which it was decided, as far as they are described
     */
    public record OfDecision(
            String decisionId,
            String organizationId,
            LocalDate on,
            @Nullable Stood own,
            List<Stood> affected) {}

    /**
     * A context as it stood on the day of a decision.
     *
     * @param organizationId whose it is
     * @param place its place among the descriptions by day, from 1
     * @param since the day from which it was so
     * @param writtenThen whether it was written down by the end of the day of the decision, by the clock that is asked
     * @param until the day on which it was described anew; absent where it stands
     * @param whyAnew why it was; absent where it stands, or nobody said
     */
    public record Stood(
            String organizationId,
            int place,
            LocalDate since,
            UnitContext context,
            boolean writtenThen,
            @Nullable LocalDate until,
            @Nullable String whyAnew) {}
}
