package org.throughline.command.choices.resource;

import java.util.EnumSet;
import java.util.Set;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceUnit;

/** A budget is money, staffing is posts or their hours; hours in a schedule recur, hours of learning add up. */
final class UnitsFitTheKind {

    private UnitsFitTheKind() {}

    /**
     * Judges a unit.
     *
     * @throws Refusal UNIT_MISMATCH with the units that would do
     */
    static void check(ResourceKind kind, ResourceUnit unit) {
        Set<ResourceUnit> fitting = fitting(kind);
        if (!fitting.contains(unit)) {
            throw Refusal.of(RefusalCode.UNIT_MISMATCH, "%s is counted in %s, not in %s".formatted(kind, fitting, unit))
                    .with("unit", unit.name())
                    .with("fittingUnits", fitting.stream().map(Enum::name).toList());
        }
    }

    private static Set<ResourceUnit> fitting(ResourceKind kind) {
        return switch (kind) {
            case BUDGET -> EnumSet.of(ResourceUnit.USD);
            case STAFFING -> EnumSet.of(ResourceUnit.FTE, ResourceUnit.HOURS_PER_WEEK);
            case SCHEDULE -> EnumSet.of(ResourceUnit.HOURS_PER_WEEK);
            case LEARNING -> EnumSet.of(ResourceUnit.USD, ResourceUnit.HOURS, ResourceUnit.DAYS);
            case TIME -> EnumSet.of(ResourceUnit.HOURS_PER_WEEK, ResourceUnit.HOURS, ResourceUnit.DAYS);
        };
    }
}
