package org.throughline.events.stage;

import java.time.LocalDate;
import java.util.List;
import org.throughline.events.Evidence;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;

/**
 * What happened on one track: an organization's way with one practice. The track's id is {@code
 * organizationId~practice}; neither part can hold the tilde.
 */
@Subject("stage")
public sealed interface StageEvent extends SubjectEvent {

    String organizationId();

    String practice();

    @Override
    default String subjectId() {
        return trackId(organizationId(), practice());
    }

    /** The id of the track of this organization and practice. */
    static String trackId(String organizationId, String practice) {
        return organizationId + "~" + practice;
    }

    /** The organization moved one stage forward, or began with the first. */
    record StageEntered(
            String organizationId, String practice, Stage stage, List<Evidence> evidence, LocalDate effectiveOn)
            implements StageEvent {}

    /**
     * It went back, by any number of stages.
     *
     * @param stage where it stands from now on
     */
    record StageRegressed(
            String organizationId,
            String practice,
            Stage stage,
            String reason,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements StageEvent {}
}
