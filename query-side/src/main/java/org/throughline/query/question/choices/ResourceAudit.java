package org.throughline.query.question.choices;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.question.choices.ResourceAnswer.Balance;
import org.throughline.query.question.choices.ResourceAnswer.Cut;
import org.throughline.query.question.choices.ResourceAnswer.Gap;
import org.throughline.query.question.choices.ResourceAnswer.InPlace;
import org.throughline.query.question.choices.ResourceAnswer.OpenShortfall;
import org.throughline.query.question.choices.ResourceAnswer.SchoolShare;
import org.throughline.query.question.choices.ResourceAnswer.Total;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.stage.StageState;

/**
 * Puts ledgers together into the answer for a day. What is there, protected, stated or missing is of the organizations
 * here on the day; a cut is of those here when it was made, a use of those here when its allocation began. Pure: which
 * tense the states are of is not its business.
 */
final class ResourceAudit {

    private final List<OrganizationState> organizations;
    private final List<ResourceLedgerState> everHere;
    private final Map<String, ResourceLedgerState> ledgers = new LinkedHashMap<>();
    private final ScheduledTimes times;
    private final List<StageState> stages;
    private final LocalDate day;
    private final BiPredicate<String, LocalDate> here;

    /**
     * Puts together these.
     *
     * @param everHere ledgers of all organizations that ever lay here
     * @param decisions of the same
     * @param here whether an organization lay here on a day
     */
    ResourceAudit(
            List<OrganizationState> organizations,
            List<ResourceLedgerState> everHere,
            List<DecisionState> decisions,
            List<StageState> stages,
            LocalDate day,
            BiPredicate<String, LocalDate> here) {
        this.organizations =
                organizations.stream().filter(unit -> unit.existsOn(day)).toList();
        this.everHere = everHere.stream()
                .sorted(comparing(ResourceLedgerState::organizationId))
                .toList();
        this.everHere.stream()
                .filter(ledger -> here.test(ledger.organizationId(), day))
                .forEach(ledger -> ledgers.put(ledger.organizationId(), ledger));
        this.times = ScheduledTimes.of(ledgers.values(), decisions, day, here);
        this.stages = stages;
        this.day = day;
        this.here = here;
    }

    ResourceAnswer answer() {
        List<InPlace> inPlace = each(this::inPlace);
        Priorities priorities = new Priorities(inPlace);
        return new ResourceAnswer(
                inPlace,
                totals(inPlace),
                schools(inPlace),
                times.on(day),
                gaps(),
                everHere.stream().flatMap(this::cuts).sorted(comparing(Cut::on)).toList(),
                everHere.stream().flatMap(this::balances).toList(),
                each(this::shortfalls).stream()
                        .sorted(comparing(OpenShortfall::since))
                        .toList(),
                priorities.of(openStages()).stream()
                        .filter(priority -> here.test(priority.organizationId(), day))
                        .toList(),
                priorities.focusAreas());
    }

    private <T> List<T> each(Function<ResourceLedgerState, Stream<T>> part) {
        return ledgers.values().stream().flatMap(part).toList();
    }

    private Stream<InPlace> inPlace(ResourceLedgerState ledger) {
        return ledger.allocations().stream()
                .flatMap(allocation -> allocation.termOn(day).stream()
                        .map(term -> new InPlace(
                                ledger.organizationId(),
                                allocation.code(),
                                allocation.kind(),
                                term.amount().value(),
                                allocation.unit(),
                                term.purpose(),
                                term.target(),
                                allocation.schools(),
                                allocation.serves(),
                                allocation.since(),
                                term.until())));
    }

    private static List<Total> totals(List<InPlace> inPlace) {
        Map<List<@Nullable Object>, Total> totals = new LinkedHashMap<>();
        for (InPlace given : inPlace) {
            Total one = new Total(
                    given.organizationId(),
                    given.kind(),
                    given.unit(),
                    given.serves().practice(),
                    given.amount(),
                    1);
            totals.merge(
                    java.util.Arrays.asList(one.organizationId(), one.kind(), one.unit(), one.practice()),
                    one,
                    ResourceAudit::sum);
        }
        return totals.values().stream()
                .sorted(comparing(Total::organizationId)
                        .thenComparing(Total::kind)
                        .thenComparing(Total::unit)
                        .thenComparing(Total::practice, nullsFirst(String::compareTo)))
                .toList();
    }

    private static Total sum(Total one, Total other) {
        BigDecimal amount = one.amount().add(other.amount());
        return new Total(
                one.organizationId(),
                one.kind(),
                one.unit(),
                one.practice(),
                amount,
                one.allocations() + other.allocations());
    }

    private List<SchoolShare> schools(List<InPlace> inPlace) {
        SchoolShares shares = new SchoolShares(inPlace);
        return organizations.stream()
                .filter(unit -> unit.kind() == OrganizationKind.SCHOOL)
                .map(OrganizationState::organizationId)
                .sorted()
                .map(shares::of)
                .toList();
    }

    /** Of districts and schools there on the day, whether or not they have a ledger. */
    private List<Gap> gaps() {
        return organizations.stream()
                .filter(unit -> unit.kind() == OrganizationKind.DISTRICT || unit.kind() == OrganizationKind.SCHOOL)
                .map(OrganizationState::organizationId)
                .sorted()
                .flatMap(id -> Gaps.of(id, ledgerOf(id), times.of(id), day).stream())
                .toList();
    }

    private ResourceLedgerState ledgerOf(String organizationId) {
        ResourceLedgerState ledger = ledgers.get(organizationId);
        return ledger == null ? ResourceLedgerState.empty(organizationId) : ledger;
    }

    private List<StageState> openStages() {
        Set<String> open =
                organizations.stream().map(OrganizationState::organizationId).collect(Collectors.toSet());
        return stages.stream()
                .filter(track -> open.contains(track.organizationId()))
                .toList();
    }

    private Stream<Cut> cuts(ResourceLedgerState ledger) {
        return Cuts.of(ledger).filter(cut -> here.test(cut.organizationId(), cut.on()));
    }

    private Stream<Balance> balances(ResourceLedgerState ledger) {
        return ledger.allocations().stream()
                .filter(allocation -> here.test(ledger.organizationId(), allocation.since()))
                .flatMap(allocation -> UseBalance.of(ledger.organizationId(), allocation, day).stream());
    }

    private Stream<OpenShortfall> shortfalls(ResourceLedgerState ledger) {
        return ledger.shortfalls().stream()
                .filter(shortfall -> shortfall.resolvedOn() == null)
                .map(shortfall -> new OpenShortfall(
                        ledger.organizationId(),
                        shortfall.code(),
                        shortfall.kind(),
                        shortfall.missing(),
                        shortfall.forWhom(),
                        shortfall.practice(),
                        shortfall.allocation(),
                        shortfall.reportedOn(),
                        DAYS.between(shortfall.reportedOn(), day)));
    }
}
