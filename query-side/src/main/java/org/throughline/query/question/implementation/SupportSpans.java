package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.support.SupportTerms;
import org.throughline.query.Days;
import org.throughline.query.question.implementation.SupportsAnswer.Kind;
import org.throughline.query.question.implementation.SupportsAnswer.Support;
import org.throughline.query.subject.choices.resource.Allocation;
import org.throughline.query.subject.choices.resource.Allocation.Term;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.coaching.CoachingState;
import org.throughline.query.subject.implementation.coaching.CoachingState.Assignment;
import org.throughline.query.subject.implementation.support.StaffSupportState;
import org.throughline.query.subject.implementation.support.StaffSupportState.Standing;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.tree.TeamEnds;

/**
 * Which days each support was there for. A staff support is there from the first time it was held, coaching from the first visit, and an
 * allocation from its first day; none is behind the end of its organization or its team.
 */
final class SupportSpans {

    private final LocalDate day;
    private final Map<String, OrganizationState> organizations;
    private final TeamEnds ends;
    private final Function<String, @Nullable TeamState> teams;

    /**
     * One support with its days.
     *
     * @param below organizations below its own that it is for as well; absent when it is for all
     */
    record Span(Support support, @Nullable Set<String> below) {

        boolean isInPlace() {
            return support.standing() == Standing.IN_PLACE;
        }

        boolean wasThere() {
            return isInPlace() || support.standing() == Standing.OVER;
        }

        boolean isPromised() {
            return support.standing() == Standing.AHEAD || support.standing() == Standing.NOT_BEGUN;
        }

        /** Whether it is for this organization, which it is of or which lies below its own. */
        boolean serves(String organizationId) {
            return support.organizationId().equals(organizationId) || below == null || below.contains(organizationId);
        }
    }

    SupportSpans(
            LocalDate day, Map<String, OrganizationState> organizations, Function<String, @Nullable TeamState> teams) {
        this.day = day;
        this.organizations = organizations;
        this.ends = new TeamEnds(organizations.values());
        this.teams = teams;
    }

    /** All of these, in an order that stays the same. */
    List<Span> of(
            Collection<StaffSupportState> supports,
            Collection<CoachingState> coaching,
            Collection<ResourceLedgerState> ledgers) {
        List<Span> spans = new ArrayList<>();
        supports.forEach(support -> spans.add(support(support)));
        coaching.forEach(record -> record.assignments().forEach(assignment -> spans.add(coaching(record, assignment))));
        ledgers.forEach(ledger -> ledger.allocations().stream()
                .flatMap(allocation -> allocation(ledger.organizationId(), allocation).stream())
                .forEach(spans::add));
        return List.copyOf(spans);
    }

    private Span support(StaffSupportState one) {
        LocalDate until = Days.earlier(one.until(), endOf(one.organizationId()));
        return new Span(
                new Support(
                        Kind.LEARNING,
                        "staff-support:" + one.supportId(),
                        null,
                        one.organizationId(),
                        one.terms().practice(),
                        one.terms().title(),
                        null,
                        null,
                        null,
                        Objects.requireNonNullElse(one.begunOn(), one.terms().startsOn()),
                        until,
                        standing(one.on(day), until)),
                below(one.terms()));
    }

    /** What is for groups is for them all; what is for teams, for those alone. */
    private @Nullable Set<String> below(SupportTerms terms) {
        return terms.groups().isEmpty()
                ? terms.teamIds().stream()
                        .map(teams)
                        .flatMap(Stream::ofNullable)
                        .map(TeamState::organizationId)
                        .collect(Collectors.toSet())
                : null;
    }

    private Standing standing(Standing by, @Nullable LocalDate until) {
        boolean over = until != null && !day.isBefore(until);
        return switch (by) {
            case IN_PLACE -> over ? Standing.OVER : by;
            case AHEAD, NOT_BEGUN -> over ? Standing.NEVER_HELD : by;
            case OVER, NEVER_HELD -> by;
        };
    }

    private Span coaching(CoachingState record, Assignment one) {
        TeamState team = teams.apply(record.teamId());
        LocalDate until = Days.earlier(
                Days.earlier(one.until(), endOf(one.organizationId())), team == null ? null : ends.of(team));
        Optional<LocalDate> first = record.visits().stream()
                .filter(visit -> visit.assignmentId().equals(one.assignmentId()))
                .map(CoachingState.Visit::on)
                .findFirst();
        return new Span(
                new Support(
                        Kind.COACHING,
                        "coaching-record:" + record.teamId(),
                        one.assignmentId(),
                        one.organizationId(),
                        one.practice(),
                        null,
                        null,
                        record.teamId(),
                        one.origin(),
                        first.orElse(one.from()),
                        until,
                        standing(first.isPresent() ? Standing.IN_PLACE : Standing.NOT_BEGUN, until)),
                Set.of());
    }

    /** Of terms that follow one another the first day and the last; none for what was withdrawn before it began. */
    private Optional<Span> allocation(String organizationId, Allocation one) {
        if (one.terms().isEmpty()) {
            return Optional.empty();
        }
        Term last = one.terms().getLast();
        LocalDate until = Days.earlier(last.until(), endOf(organizationId));
        boolean over = until != null && !day.isBefore(until);
        return Optional.of(new Span(
                new Support(
                        kind(one),
                        "resource-ledger:" + organizationId,
                        one.code(),
                        organizationId,
                        one.serves().practice(),
                        null,
                        last.purpose(),
                        null,
                        null,
                        one.since(),
                        until,
                        over ? Standing.OVER : Standing.IN_PLACE),
                one.schools().isEmpty() ? null : Set.copyOf(one.schools())));
    }

    private static Kind kind(Allocation allocation) {
        return switch (allocation.kind()) {
            case BUDGET, STAFFING, LEARNING -> Kind.RESOURCES;
            case SCHEDULE, TIME -> Kind.TIME;
        };
    }

    private @Nullable LocalDate endOf(String organizationId) {
        OrganizationState unit = organizations.get(organizationId);
        return unit == null ? null : unit.endedOn();
    }
}
