package org.throughline.command.teams.team;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.teams.team.Responsibility;

/** A responsibility is known by its code, so a code occurs once in a charter. */
final class ResponsibilitiesHaveTheirOwnCodes {

    private ResponsibilitiesHaveTheirOwnCodes() {}

    /**
     * Looks through a charter.
     *
     * @throws Refusal MALFORMED with a fault for every responsibility whose code an earlier one bears
     */
    static void require(List<Responsibility> responsibilities) {
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < responsibilities.size(); i++) {
            String code = responsibilities.get(i).code();
            if (!seen.add(code)) {
                int place = i;
                faults.add(() -> new Fault(
                        "/responsibilities/%d/code".formatted(place),
                        "used-twice",
                        "'%s' names an earlier item of this list".formatted(code)));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, "%d code(s) are used twice".formatted(faults.count()), faults);
        }
    }
}
