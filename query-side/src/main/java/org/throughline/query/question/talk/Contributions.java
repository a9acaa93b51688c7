package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.contribution.Contributed;
import org.throughline.events.talk.contribution.ContributionKind;
import org.throughline.query.Tallies;
import org.throughline.query.question.talk.ContributionsAnswer.Counts;
import org.throughline.query.question.talk.ContributionsAnswer.OfContribution;
import org.throughline.query.question.talk.ContributionsAnswer.OfKind;
import org.throughline.query.question.talk.ContributionsAnswer.OfUnit;
import org.throughline.query.subject.talk.contribution.ContributionState;

/** Counts contributions, and never those of a person. Pure. */
final class Contributions {

    private final List<ContributionState> made;
    private final Seats seats;

    /** Tells who held a seat. */
    @FunctionalInterface
    interface Seats {

        /** Whether a member held a seat on a team of the unit on a day. */
        boolean held(String memberId, String organizationId, LocalDate day);
    }

    /**
     * Counts these.
     *
     * @param told whether something of a unit and a day is asked about
     */
    Contributions(Collection<ContributionState> known, Seats seats, BiPredicate<String, LocalDate> told) {
        this.seats = seats;
        this.made = known.stream()
                .filter(one -> one.withdrawnOn() == null && told.test(one.organizationId(), one.contributedOn()))
                .sorted(Comparator.comparing(ContributionState::contributedOn)
                        .thenComparing(ContributionState::contributionId))
                .toList();
    }

    ContributionsAnswer answer() {
        return new ContributionsAnswer(
                counts(made),
                made.stream()
                        .collect(Collectors.groupingBy(
                                ContributionState::organizationId, TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(unit -> new OfUnit(unit.getKey(), counts(unit.getValue()), kinds(unit.getValue())))
                        .toList(),
                made.stream()
                        .map(one -> new OfContribution(
                                one.contributionId(),
                                one.organizationId(),
                                one.kind(),
                                to(one.to()),
                                one.contributedOn()))
                        .toList());
    }

    private Counts counts(List<ContributionState> some) {
        return new Counts(
                some.size(), Tallies.count(some, this::isBeyondSeats), Tallies.count(some, one -> one.by() == null));
    }

    private boolean isBeyondSeats(ContributionState one) {
        String by = one.by();
        return by != null && !seats.held(by, one.organizationId(), one.contributedOn());
    }

    private static List<OfKind> kinds(List<ContributionState> some) {
        return Stream.of(ContributionKind.values())
                .map(kind -> new OfKind(kind, Tallies.count(some, one -> one.kind() == kind)))
                .filter(kind -> kind.contributions() > 0)
                .toList();
    }

    private static List<String> to(Contributed to) {
        return Stream.of(
                        named("practice", to.practice()),
                        named("need", to.needId()),
                        named("goal", to.goalId()),
                        named("plan", to.planId()),
                        named("idea", to.ideaId()),
                        named("cycle", to.cycleId()),
                        named("engagement", to.engagementId()))
                .flatMap(kinds -> kinds)
                .toList();
    }

    private static Stream<String> named(String kind, @Nullable String id) {
        return id == null ? Stream.empty() : Stream.of(kind);
    }
}
