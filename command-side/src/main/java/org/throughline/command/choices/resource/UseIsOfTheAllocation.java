package org.throughline.command.choices.resource;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.choices.resource.ResourceEvent.ResourceUseRecorded;

/**
 * Use is told in the unit of its allocation, of a period that is over and in which the allocation ran. Periods do not
 * overlap, or use would be counted twice; the same period again is a correction.
 */
final class UseIsOfTheAllocation {

    private UseIsOfTheAllocation() {}

    static void check(AllocationFacts allocation, ResourceUseRecorded use) {
        if (use.used().unit() != allocation.amount().unit()) {
            throw otherUnit(allocation, use.used().unit().name(), use.code());
        }
        Period period = new Period(use.from(), use.until());
        if (!use.from().isBefore(use.until()) || use.until().isAfter(use.effectiveOn())) {
            throw Refusal.of(
                            RefusalCode.PERIOD_NOT_POSSIBLE,
                            "A period that is over by %s ends by then, behind its first day"
                                    .formatted(use.effectiveOn()))
                    .with("until", use.until().toString());
        }
        if (!period.liesWithin(allocation.from(), allocation.end())) {
            throw Refusal.of(
                            RefusalCode.PERIOD_NOT_POSSIBLE,
                            "'%s' ran from %s%s"
                                    .formatted(
                                            use.code(),
                                            allocation.from(),
                                            allocation.end() == null ? " on" : " until " + allocation.end()))
                    .with("allocatedFrom", allocation.from().toString());
        }
        allocation.used().stream()
                .filter(other -> other.overlaps(period) && !other.equals(period))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.of(
                                    RefusalCode.PERIOD_NOT_POSSIBLE,
                                    "Use from %s until %s is recorded already".formatted(other.from(), other.until()))
                            .with("recordedFrom", other.from().toString())
                            .with("recordedUntil", other.until().toString());
                });
    }

    static Refusal otherUnit(AllocationFacts allocation, String unit, String code) {
        return Refusal.of(
                        RefusalCode.UNIT_MISMATCH,
                        "'%s' is counted in %s, not in %s"
                                .formatted(code, allocation.amount().unit(), unit))
                .with("unit", allocation.amount().unit().name());
    }
}
