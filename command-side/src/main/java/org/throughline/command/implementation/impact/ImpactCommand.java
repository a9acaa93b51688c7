package org.throughline.command.implementation.impact;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.impact.ImpactDirection;
import org.throughline.events.implementation.impact.ImpactEvent;
import org.throughline.events.implementation.impact.ImpactGroup;

/** What can be asked about impacts. */
public sealed interface ImpactCommand extends Command {

    String impactId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(ImpactEvent.class, impactId());
    }

    /**
     * Records whom something helped and whom it harmed: one decision, plan, cycle or practice.
     *
     * @param organizationId where it was looked at: that of the decision, plan or cycle, one it lies in or one that lies in it
     * @param groups what was found for each group that was looked at; none of them twice
     * @param participants member ids of those who looked; left out when nobody wrote it down
     */
    record NoteImpact(
            @Id @OrNewId String impactId,
            @Id String organizationId,
            @Id @Nullable String decisionId,
            @Id @Nullable String planId,
            @Id @Nullable String cycleId,
            @Id @Nullable String practice,
            @NotEmpty @Size(max = 100) List<ImpactOnGroup> groups,
            @Nullable @Size(max = 200) List<String> participants,
            @OrToday LocalDate effectiveOn)
            implements ImpactCommand {}

    /**
     * What was found for a group.
     *
     * @param among code of a listed group, where it is not all of them
     */
    record ImpactOnGroup(
            ImpactGroup group,
            @Id @Nullable String among,
            ImpactDirection direction,
            @Nullable @Size(max = 5000) String account,
            @Nullable Boolean askedThem,
            List<Evidence> evidence) {}
}
