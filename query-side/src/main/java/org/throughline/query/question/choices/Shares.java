package org.throughline.query.question.choices;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.query.Percent;
import org.throughline.query.question.choices.PriorityAnswer.AreaShare;
import org.throughline.query.question.choices.PriorityAnswer.Part;
import org.throughline.query.question.choices.PriorityAnswer.Recorded;
import org.throughline.query.question.choices.Stated.ActiveArea;

/** Parts of what was recorded, each kind and unit by itself: dollars and posts have no sum. */
final class Shares {

    private final Stated stated;

    Shares(Stated stated) {
        this.stated = stated;
    }

    private record Counted(ResourceKind kind, ResourceUnit unit) {}

    List<Recorded> of(List<Given> given) {
        Map<Counted, List<Given>> byUnit =
                given.stream().collect(Collectors.groupingBy(one -> new Counted(one.kind(), one.unit())));
        return byUnit.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Recorded::kind).thenComparing(Recorded::unit))
                .toList();
    }

    private Recorded of(Counted counted, List<Given> given) {
        BigDecimal whole = sum(given, one -> true);
        return new Recorded(
                counted.kind(),
                counted.unit(),
                whole,
                given.size(),
                stated.areas().stream()
                        .map(ActiveArea::code)
                        .map(area -> share(area, given, whole))
                        .toList(),
                stated.since() == null ? null : part(given, Given::isUnstated, whole),
                part(given, Given::namesNothing, whole));
    }

    private static AreaShare share(String area, List<Given> given, BigDecimal whole) {
        BigDecimal amount = sum(given, one -> one.areas().contains(area));
        BigDecimal shared =
                sum(given, one -> one.areas().contains(area) && one.areas().size() > 1);
        return new AreaShare(area, amount, Percent.of(amount, whole), shared);
    }

    private static Part part(List<Given> given, Predicate<Given> which, BigDecimal whole) {
        BigDecimal amount = sum(given, which);
        int allocations = (int) given.stream().filter(which).count();
        return new Part(amount, Percent.of(amount, whole), allocations);
    }

    private static BigDecimal sum(List<Given> given, Predicate<Given> which) {
        return given.stream().filter(which).map(Given::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
