package org.throughline.command.implementation.readiness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.readiness.Dimension;
import org.throughline.events.implementation.readiness.Gap;

/** A dimension is there once and has no more points than possible; a gap belongs to a dimension that is there. */
final class DimensionsHoldTogether {

    private DimensionsHoldTogether() {}

    /**
     * Lets them pass.
     *
     * @throws Refusal ITEMS_NOT_ACCEPTABLE with every fault
     */
    static void check(List<Dimension> dimensions, List<Gap> gaps) {
        Faults faults = new Faults();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < dimensions.size(); i++) {
            int place = i;
            Dimension dimension = dimensions.get(i);
            if (!codes.add(dimension.code())) {
                faults.add(
                        () -> new Fault("/dimensions/" + place, "there-twice", dimension.code() + " is there twice"));
            }
            if (dimension.points() != null && dimension.points() > dimension.possible()) {
                faults.add(() -> new Fault(
                        "/dimensions/" + place + "/points",
                        "out-of-scale",
                        "%d of %d points".formatted(dimension.points(), dimension.possible())));
            }
        }
        for (int i = 0; i < gaps.size(); i++) {
            int place = i;
            String of = gaps.get(i).dimension();
            if (of != null && !codes.contains(of)) {
                faults.add(() ->
                        new Fault("/gaps/" + place + "/dimension", "unknown-item", of + " is no dimension of these"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.ITEMS_NOT_ACCEPTABLE, "%d fault(s)".formatted(faults.count()), faults);
        }
    }
}
