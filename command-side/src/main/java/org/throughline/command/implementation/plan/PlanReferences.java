package org.throughline.command.implementation.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.Refusal;
import org.throughline.command.implementation.goal.Goals;
import org.throughline.command.implementation.measure.Measures;
import org.throughline.command.implementation.need.Needs;
import org.throughline.command.implementation.plan.PlanCommand.Looked;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.LookedAt;

/** What a plan names of needs and goals that are on record; what it says in words only is not looked for. */
final class PlanReferences {

    private final Peers peers;
    private final String organizationId;
    private final LocalDate day;
    private final References references = new References();

    PlanReferences(Peers peers, String organizationId, LocalDate day) {
        this.peers = peers;
        this.organizationId = organizationId;
        this.day = day;
    }

    /**
     * Looks up those of the lists that are present.
     *
     * @throws Refusal with a fault for each that cannot be named
     */
    void require(@Nullable List<String> needIds, @Nullable List<Goal> goals, @Nullable List<Goal> milestones) {
        Needs.look(references, needIds == null ? List.of() : needIds, peers, organizationId, day);
        lookUp("goals", goals == null ? List.of() : goals);
        lookUp("milestones", milestones == null ? List.of() : milestones);
        references.require();
    }

    /**
     * What was looked at, each measure looked up.
     *
     * @throws Refusal with a fault for each that cannot be named
     */
    List<LookedAt> lookedAt(List<Looked> looked) {
        for (int i = 0; i < looked.size(); i++) {
            Looked one = looked.get(i);
            String measureId = one.measureId();
            if (measureId == null == (one.data() == null)) {
                references.fault(
                        "/lookedAt/%d/measureId".formatted(i), "missing", "a measure or other data, and not both");
            } else if (measureId != null) {
                references.look(
                        "/lookedAt/%d/measureId".formatted(i),
                        () -> Measures.require(peers, measureId, organizationId, day));
            }
        }
        references.require();
        return looked.stream()
                .map(one -> new LookedAt(one.tells(), one.measureId(), one.data(), one.breakdown()))
                .toList();
    }

    private void lookUp(String list, List<Goal> items) {
        for (int i = 0; i < items.size(); i++) {
            String goalId = items.get(i).goalId();
            if (goalId != null) {
                references.look(
                        "/%s/%d/goalId".formatted(list, i), () -> Goals.require(peers, goalId, organizationId, day));
            }
        }
    }
}
