package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.query.question.choices.ResourceAnswer.Gap;
import org.throughline.query.question.choices.ResourceAnswer.GapKind;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;

/** Finds the stretches in which one of the four kinds that prove priority was not there. */
final class Gaps {

    private static final List<ResourceKind> FOUR =
            List.of(ResourceKind.BUDGET, ResourceKind.STAFFING, ResourceKind.SCHEDULE, ResourceKind.LEARNING);

    private Gaps() {}

    /** Days from one to another, the other not included; absent for no end. */
    private record Stretch(LocalDate from, @Nullable LocalDate until) {}

    /**
     * The gaps of an organization up to the end of a day.
     *
     * @param times the course of its protected time
     */
    static List<Gap> of(String organizationId, ResourceLedgerState ledger, List<ScheduledTime> times, LocalDate day) {
        return FOUR.stream()
                .flatMap(kind -> gaps(organizationId, kind, covered(ledger, times, kind, day), day).stream())
                .toList();
    }

    private static List<Stretch> covered(
            ResourceLedgerState ledger, List<ScheduledTime> times, ResourceKind kind, LocalDate day) {
        Stream<Stretch> terms = ledger.allocations().stream()
                .filter(allocation -> allocation.kind() == kind)
                .flatMap(allocation -> allocation.terms().stream())
                .map(term -> new Stretch(term.from(), term.until()));
        Stream<Stretch> schedules = times.stream()
                .filter(time -> kind == ResourceKind.SCHEDULE && time.isSome())
                .map(time -> new Stretch(time.since(), time.until()));
        return Stream.concat(terms, schedules)
                .filter(stretch -> !stretch.from().isAfter(day))
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
    }

    private static List<Gap> gaps(String organizationId, ResourceKind kind, List<Stretch> covered, LocalDate day) {
        if (covered.isEmpty()) {
            return List.of(new Gap(organizationId, kind, GapKind.NEVER_RECORDED, null, null));
        }
        List<Gap> gaps = new ArrayList<>();
        @Nullable LocalDate end = covered.getFirst().from();
        for (Stretch stretch : covered) {
            if (end != null && stretch.from().isAfter(end)) {
                gaps.add(new Gap(organizationId, kind, GapKind.LAPSED, end, stretch.from()));
            }
            end = later(end, stretch.until());
        }
        if (end != null && !end.isAfter(day)) {
            gaps.add(new Gap(organizationId, kind, GapKind.LAPSED, end, null));
        }
        return gaps;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
