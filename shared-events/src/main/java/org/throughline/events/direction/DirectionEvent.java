package org.throughline.events.direction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;

/**
 * What a team set out to do. A team has one direction, known by the team's id; each change of its vision or of a
 * non-negotiable makes its next version, 1..n without holes, and versions take effect in their order. Texts are maps
 * from language (BCP 47) to words.
 */
@Subject("direction")
public sealed interface DirectionEvent extends SubjectEvent {

    String teamId();

    @Override
    default String subjectId() {
        return teamId();
    }

    /**
     * The team adopted its first vision.
     *
     * @param version 1, or the next one when non-negotiables came first
     * @param text language to words
     * @param ledBy member ids or roles of those who led its making
     * @param evidence data the vision rests on
     */
    record VisionAdopted(
            String teamId,
            int version,
            Map<String, String> text,
            List<String> ledBy,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements DirectionEvent {}

    /** The team replaced its vision. */
    record VisionRevised(
            String teamId,
            int version,
            Map<String, String> text,
            String reason,
            List<String> deciders,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements DirectionEvent {}

    /**
     * Something is not up for discussion any more.
     *
     * @param code short and stable within the team, for instance {@code NN-2}
     * @param until first day on which it is no longer in force; open when absent
     */
    record NonNegotiableAdopted(
            String teamId,
            int version,
            String code,
            Map<String, String> text,
            @Nullable LocalDate until,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements DirectionEvent {}

    /** The words or the end of a non-negotiable changed. */
    record NonNegotiableRevised(
            String teamId,
            int version,
            String code,
            Map<String, String> text,
            @Nullable LocalDate until,
            String reason,
            LocalDate effectiveOn)
            implements DirectionEvent {}

    /** It is not in force from this day on. */
    record NonNegotiableWithdrawn(String teamId, int version, String code, String reason, LocalDate effectiveOn)
            implements DirectionEvent {}

    /**
     * The team holds one of its versions aligned with one version of its parent team's direction. The parent's next
     * version makes this stale until it is affirmed anew.
     *
     * @param version the aligned version of this direction; aligning makes no new one
     * @param parentTeamId whose direction it is aligned with
     * @param parentVersion which version of that
     * @param how in what way the one serves the other
     */
    record DirectionAligned(
            String teamId,
            int version,
            String parentTeamId,
            int parentVersion,
            @Nullable String how,
            LocalDate effectiveOn)
            implements DirectionEvent {}
}
