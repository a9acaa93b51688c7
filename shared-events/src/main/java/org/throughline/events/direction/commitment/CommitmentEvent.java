package org.throughline.events.direction.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What people of one organization committed to. The register is known by the organization's id; a commitment has a
 * code within it, used once. It lives until it is withdrawn.
 */
@Subject("commitment-register")
public sealed interface CommitmentEvent extends SubjectEvent {

    String organizationId();

    /** The commitment within the register. */
    String code();

    @Override
    default String subjectId() {
        return organizationId();
    }

    /**
     * Somebody committed to something.
     *
     * @param by member id; absent when a group committed as a whole
     * @param role code of the role in which it was made
     * @param direction the version of a direction it is about; for {@link CommitmentKind#DIRECTION} only
     * @param practice the practice it is about; absent when it is about all of them
     * @param text in the words of those who made it
     * @param due when it is to be looked at again
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record CommitmentMade(
            String organizationId,
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
            LocalDate effectiveOn)
            implements CommitmentEvent, NamesPeople, WithConcerns {
        /** The same without concerns. */
        public CommitmentMade(
                String organizationId,
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
                LocalDate effectiveOn) {
            this(
                    organizationId,
                    code,
                    kind,
                    level,
                    by,
                    role,
                    direction,
                    practice,
                    text,
                    due,
                    evidence,
                    List.of(),
                    effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return level == CommitmentLevel.COMMUNITY ? Stream.empty() : Stream.of(new Named(by, role));
        }
    }

    /** One version of the direction of a team. */
    record DirectionVersion(String teamId, int version) {}

    /**
     * It was looked at whether the commitment is kept.
     *
     * @param kept whether it is
     * @param due when it is to be looked at again
     */
    record CommitmentReviewed(
            String organizationId,
            String code,
            boolean kept,
            @Nullable String finding,
            @Nullable LocalDate due,
            LocalDate effectiveOn)
            implements CommitmentEvent {}

    /** It does not hold from this day on. */
    @Ends
    record CommitmentWithdrawn(String organizationId, String code, String reason, LocalDate effectiveOn)
            implements CommitmentEvent {}
}
