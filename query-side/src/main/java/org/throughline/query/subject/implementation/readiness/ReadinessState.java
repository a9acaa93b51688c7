package org.throughline.query.subject.implementation.readiness;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.readiness.Dimension;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.Gap;
import org.throughline.events.implementation.readiness.Participant;
import org.throughline.events.implementation.readiness.SystemPart;

/**
 * One assessment of readiness.
 *
 * @param practice what the unit was to be ready for; absent for the integrated system
 * @param assessedOn the day it was made
 * @param status whether it stands as recorded, stands corrected, or does not count
 * @param integrated whether the academic, the behavioral and the social-emotional part were all looked at; absent where no dimension says
 *     which part it looks at
 * @param superintendentTookPart whether a superintendent is among the participants, one who held that seat as far as anything is known
 * @param concerns codes of policies that it did not meet when it was recorded
 * @param superseded what it said before each correction, the oldest first
 * @param retractionReason why it does not count
 */
public record ReadinessState(
        String assessmentId,
        String organizationId,
        @Nullable String practice,
        LocalDate assessedOn,
        Status status,
        Finding finding,
        List<Rating> dimensions,
        @Nullable Boolean integrated,
        List<Gap> gaps,
        List<Participant> participants,
        boolean superintendentTookPart,
        List<Evidence> evidence,
        List<String> concerns,
        List<Superseded> superseded,
        @Nullable String retractionReason) {

    /** What an assessment is worth. */
    public enum Status {
        RECORDED,
        CORRECTED,
        RETRACTED
    }

    /** Whether a dimension was looked at. */
    public enum Standing {
        ASSESSED,
        NOT_ASSESSED
    }

    /**
     * One dimension.
     *
     * @param points absent when it was not assessed, which is not zero
     * @param part the part of the system it looks at; absent when it looks at all of it, or nobody said
     */
    public record Rating(
            String code,
            Standing standing,
            @Nullable Integer points,
            int possible,
            @Nullable SystemPart part) {

        static Rating of(Dimension dimension) {
            return new Rating(
                    dimension.code(),
                    dimension.points() == null ? Standing.NOT_ASSESSED : Standing.ASSESSED,
                    dimension.points(),
                    dimension.possible(),
                    dimension.part());
        }
    }

    /**
     * What an assessment said before it was corrected.
     *
     * @param reason why it was corrected
     */
    public record Superseded(
            Finding finding, List<Rating> dimensions, List<Gap> gaps, List<Participant> participants, String reason) {}

    /** Whether each part was assessed by a dimension; absent where none says which part it looks at. */
    static @Nullable Boolean integrated(List<Rating> dimensions) {
        if (dimensions.stream().allMatch(dimension -> dimension.part() == null)) {
            return null;
        }
        Set<SystemPart> left = EnumSet.allOf(SystemPart.class);
        dimensions.stream()
                .filter(dimension -> dimension.standing() == Standing.ASSESSED)
                .forEach(dimension -> left.remove(dimension.part()));
        return left.isEmpty();
    }

    /** Whether it counts, was made by this day, and is about this unit and this practice or the system it is part of. */
    public boolean concerns(String unit, String ofPractice, LocalDate by) {
        return status != Status.RETRACTED
                && !assessedOn.isAfter(by)
                && organizationId.equals(unit)
                && (practice == null || practice.equals(ofPractice));
    }
}
