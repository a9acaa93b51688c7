package org.throughline.events.ground.rulebook;

import java.time.LocalDate;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;

/**
 * What a district made a rule of. A rulebook is known by its district's organization id. A rule holds from its
 * effective day on, until another takes its place; what happened earlier is judged by the rule of its day.
 */
@Subject("rulebook")
public sealed interface RulebookEvent extends SubjectEvent {

    String organizationId();

    @Override
    default String subjectId() {
        return organizationId();
    }

    /** The district holds a policy this strictly from now on. */
    record PolicySet(String organizationId, Policy policy, Mode mode, String reason, LocalDate effectiveOn)
            implements RulebookEvent {}

    /**
     * The district counts by this number from now on.
     *
     * @param number 0 or more, in the unit the limit says
     */
    record LimitSet(String organizationId, Limit limit, int number, String reason, LocalDate effectiveOn)
            implements RulebookEvent {}
}
