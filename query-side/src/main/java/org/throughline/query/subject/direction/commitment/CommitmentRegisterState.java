package org.throughline.query.subject.direction.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.direction.commitment.CommitmentEvent.DirectionVersion;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.query.Days;

/** What the people of one organization committed to, in the order in which they did. */
public record CommitmentRegisterState(String organizationId, List<Commitment> commitments) {

    /**
     * One commitment.
     *
     * @param by member id; absent when a group committed as a whole
     * @param direction the version of a direction it is about
     * @param practice absent when it is about all of them
     * @param due when it is to be looked at next; absent when nobody said
     * @param from first day on which it holds
     * @param until first day on which it does not any more; open when absent
     * @param withdrawnBecause absent as long as it holds
     * @param concerns codes of policies that it did not meet when it was recorded
     * @param reviews every look at whether it is kept; none is not a failed one
     */
    public record Commitment(
            String code,
            CommitmentKind kind,
            CommitmentLevel level,
            @Nullable String by,
            String role,
            @Nullable DirectionVersion direction,
            @Nullable String practice,
            @Nullable String text,
            @Nullable LocalDate due,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String withdrawnBecause,
            List<Review> reviews) {

        /** Whether it holds on a day. */
        public boolean holdsOn(LocalDate day) {
            return Days.hold(from, until, day);
        }
    }

    /** One look at whether a commitment is kept. */
    public record Review(
            LocalDate on, boolean kept, @Nullable String finding) {}
}
