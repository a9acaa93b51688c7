package org.throughline.command.implementation.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
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
        List<Fault> faults = new ArrayList<>();
        faults.addAll(repeated("/goals", goals == null ? List.of() : codes(goals)));
        faults.addAll(repeated("/milestones", milestones == null ? List.of() : codes(milestones)));
        faults.addAll(repeated(
                "/steps",
                steps == null ? List.of() : steps.stream().map(Step::code).toList()));
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, "%d code(s) are used twice".formatted(faults.size()), faults);
        }
    }

    private static List<String> codes(List<Goal> goals) {
        return goals.stream().map(Goal::code).toList();
    }

    private static List<Fault> repeated(String pointer, List<String> codes) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                faults.add(new Fault(
                        "%s/%d/code".formatted(pointer, i),
                        "used-twice",
                        "'%s' names an earlier item of this list".formatted(codes.get(i))));
            }
        }
        return faults;
    }
}
