package org.throughline.command.implementation.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.Step;

/** Goals, milestones and steps are known by their codes, so a code occurs once in its list. */
final class UniqueCodes {

    private UniqueCodes() {}

    /**
     * Looks through the lists that are present.
     *
     * @throws Refusal MALFORMED with a fault for every item whose code an earlier one of its list bears
     */
    static void require(@Nullable List<Goal> goals, @Nullable List<Goal> milestones, @Nullable List<Step> steps) {
        Faults faults = new Faults();
        addRepeated(faults, "/goals", goals == null ? List.of() : codes(goals));
        addRepeated(faults, "/milestones", milestones == null ? List.of() : codes(milestones));
        addRepeated(
                faults,
                "/steps",
                steps == null ? List.of() : steps.stream().map(Step::code).toList());
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, "%d code(s) are used twice".formatted(faults.count()), faults);
        }
    }

    private static List<String> codes(List<Goal> goals) {
        return goals.stream().map(Goal::code).toList();
    }

    private static void addRepeated(Faults faults, String pointer, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                int place = i;
                faults.add(() -> new Fault(
                        "%s/%d/code".formatted(pointer, place),
                        "used-twice",
                        "'%s' names an earlier item of this list".formatted(codes.get(place))));
            }
        }
    }
}
