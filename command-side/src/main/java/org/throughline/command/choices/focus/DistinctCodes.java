package org.throughline.command.choices.focus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/** In a list of areas each one occurs once. */
final class DistinctCodes {

    private DistinctCodes() {}

    /**
     * Looks through the list.
     *
     * @throws Refusal MALFORMED with a fault for every code that occurred before
     */
    static void require(String pointer, List<String> codes) {
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                int place = i;
                faults.add(() -> new Fault(
                        "%s/%d".formatted(pointer, place),
                        "used-twice",
                        "'%s' occurred before".formatted(codes.get(place))));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, "%d code(s) occur twice".formatted(faults.count()), faults);
        }
    }
}
