package org.throughline.query.question.implementation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.fidelity.CheckDetails.PartRating;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentItem.Combination;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.RatingScale.ScalePoint;
import org.throughline.query.NumberedCodes;
import org.throughline.query.question.implementation.FidelityAnswer.Item;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

/**
 * Items of a section by the smallest step to their next point: how many points the next step of the scale is away, and how many
 * single ratings have to rise for it where an item is as good as the lowest of several. What has no next point comes last; of an
 * instrument that nobody knows the scales of no step is told.
 *
 * @param check the last of the section
 * @param earlier checks before it, the latest first
 * @param missing points up to the criterion of the section; 0 where it is met
 */
record ItemSteps(
        FidelityState check, List<FidelityState> earlier, Optional<InstrumentDefinition> instrument, int missing) {

    private static final Comparator<Item> SMALLEST_FIRST = Comparator.comparing((Item item) -> item.next() == null)
            .thenComparingInt(item -> item.next() == null ? 0 : item.next() - item.points())
            .thenComparingInt(item -> Objects.requireNonNullElse(item.ratings(), 0))
            .thenComparing(item -> !item.reaches())
            .thenComparingInt(Item::points)
            .thenComparing(Item::code, NumberedCodes.IN_ORDER);

    /** Those of a section; of all that was answered where nobody knows what it is made of. */
    List<Item> of(String section) {
        Optional<InstrumentSection> made = instrument.flatMap(one -> one.section(section));
        Set<String> codes = made.map(
                        one -> one.items().stream().map(InstrumentItem::code).collect(Collectors.toSet()))
                .orElse(check.answers().keySet());
        return check.answers().entrySet().stream()
                .filter(answer -> codes.contains(answer.getKey()))
                .map(answer -> item(answer.getKey(), answer.getValue(), made))
                .sorted(SMALLEST_FIRST)
                .toList();
    }

    private Item item(String code, int points, Optional<InstrumentSection> made) {
        InstrumentItem asked = made.flatMap(section -> section.item(code)).orElse(null);
        Integer next = asked == null ? null : next(asked, points);
        return new Item(
                code,
                asked == null ? null : asked.label(),
                points,
                before(code),
                next,
                next == null ? null : ratings(Objects.requireNonNull(asked), next),
                next != null && missing > 0 && next - points >= missing);
    }

    private @Nullable Integer next(InstrumentItem item, int points) {
        InstrumentDefinition known = instrument.orElseThrow();
        return known.scaleOf(item).points().stream()
                .map(ScalePoint::points)
                .filter(step -> step > points && step <= known.mostOf(item))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Of an item as good as its lowest rating, each that is below has to rise; else one is enough. */
    private int ratings(InstrumentItem item, int next) {
        List<PartRating> parts = check.details().parts().stream()
                .filter(part -> part.item().equals(item.code()))
                .toList();
        return item.combine() == Combination.LOWEST && !parts.isEmpty()
                ? (int) parts.stream().filter(part -> part.points() < next).count()
                : 1;
    }

    private @Nullable Integer before(String code) {
        return earlier.stream()
                .filter(one -> one.instrumentVersion().equals(check.instrumentVersion()))
                .map(one -> one.answers().get(code))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
