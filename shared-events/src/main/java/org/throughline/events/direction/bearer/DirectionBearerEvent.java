package org.throughline.events.direction.bearer;

import java.time.LocalDate;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;

/**
 * Which of the teams of an organization bears its direction: whose vision is the district's, or the school's. It is said
 * where an organization has several teams of its own level; of one that has a single one it is that one.
 */
@Subject("direction-bearer")
public sealed interface DirectionBearerEvent extends SubjectEvent {

    String organizationId();

    @Override
    default String subjectId() {
        return organizationId();
    }

    /**
     * From this day on this team bears it, and no other.
     *
     * @param teamId a team of the organization and of its level
     * @param reason why this one, in words
     */
    record DirectionBearerNamed(String organizationId, String teamId, String reason, LocalDate effectiveOn)
            implements DirectionBearerEvent {}
}
