package org.throughline.events.implementation.coaching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;
import org.throughline.events.implementation.support.SessionMode;

/**
 * What happened to the coaching of one team. Its record is known by the team's id, so that the coaching of one teacher, who is
 * a team of level {@code TEACHER}, is theirs as their direction is. A coach is coached as a team, or in a practice, of their own.
 */
@Subject("coaching-record")
public sealed interface CoachingEvent extends SubjectEvent {

    String teamId();

    @Override
    default String subjectId() {
        return teamId();
    }

    /** Which coaching of the team it is. */
    String assignmentId();

    /**
     * Somebody coaches the team from the day on. A coach need not have a seat: one from outside never has.
     *
     * @param organizationId the organization of the team on that day
     * @param assignmentId unique within the record
     * @param memberId the coach
     * @param provider the organization an external coach comes from; absent when nobody said
     * @param practice the practice that is coached; absent when it is none alone
     * @param resourceIds what of the library it works with; empty when nothing is named
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record CoachAssigned(
            String teamId,
            String assignmentId,
            String organizationId,
            String memberId,
            CoachOrigin origin,
            @Nullable String provider,
            @Nullable String practice,
            ServicePlan plan,
            List<String> resourceIds,
            List<String> concerns,
            LocalDate effectiveOn)
            implements CoachingEvent, WithConcerns {}

    /** It is meant to be otherwise from the day on: more, less, something else. */
    record CoachingPlanRevised(
            String teamId, String assignmentId, ServicePlan plan, String reason, LocalDate effectiveOn)
            implements CoachingEvent {}

    /**
     * The coach was there on that day.
     *
     * @param visitId unique within the record
     * @param minutes how long it took; absent when nobody wrote it down
     * @param mode absent when nobody wrote it down
     * @param processes how the coach came to know what is done; empty when nobody wrote it down
     * @param strategies what the coach did, as codes: {@code MODELLING}; empty when nobody wrote it down
     * @param delivered what was done of what was meant; empty when nobody looked
     * @param lastStepDone whether what was agreed the time before had been done; absent when nothing was, or nobody said
     */
    record CoachingVisitRecorded(
            String teamId,
            String assignmentId,
            String visitId,
            @Nullable Integer minutes,
            @Nullable SessionMode mode,
            List<CoachingProcess> processes,
            List<String> strategies,
            List<DeliveredItem> delivered,
            @Nullable Boolean lastStepDone,
            LocalDate effectiveOn)
            implements CoachingEvent {}

    /** The coach does not coach the team any more; the day is the first one without. */
    @Ends
    record CoachingEnded(String teamId, String assignmentId, String reason, LocalDate effectiveOn)
            implements CoachingEvent {}
}
