package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Days;
import org.throughline.query.question.implementation.ChecksDueAnswer.Due;
import org.throughline.query.question.implementation.SustainabilityAnswer.Agreed;
import org.throughline.query.question.implementation.SustainabilityAnswer.Change;
import org.throughline.query.question.implementation.SustainabilityAnswer.Fidelity;
import org.throughline.query.question.implementation.SustainabilityAnswer.Leaders;
import org.throughline.query.question.implementation.SustainabilityAnswer.Plans;
import org.throughline.query.question.implementation.SustainabilityAnswer.Resources;
import org.throughline.query.question.implementation.SustainabilityAnswer.Staff;
import org.throughline.query.question.implementation.SustainabilityAnswer.Standing;
import org.throughline.query.question.implementation.SustainedAnswer.OfSection;
import org.throughline.query.question.vocabulary.Operational;
import org.throughline.query.subject.choices.resource.Allocation;
import org.throughline.query.subject.choices.resource.Allocation.Term;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;
import org.throughline.query.subject.choices.resource.ResourceLedgerState.Shortfall;
import org.throughline.query.subject.direction.agreement.AgreementState;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Interval;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/**
 * One practice of one organization: each part of what lets it last, from what is recorded of it. Pure.
 *
 * @param day the day asked about
 */
record Sustainability(StageState track, LocalDate day) {

    /** Who leads an organization, by the level of its leadership team. */
    private static final Map<TeamLevel, String> LEADING =
            Map.of(TeamLevel.SCHOOL, "PRINCIPAL", TeamLevel.DISTRICT, "SUPERINTENDENT");

    /** The day it entered initial implementation first. */
    LocalDate from() {
        return track.intervals().stream()
                .filter(one -> one.stage().compareTo(Stage.INITIAL) >= 0)
                .map(Interval::from)
                .min(Comparator.naturalOrder())
                .orElse(day);
    }

    /**
     * Done as intended.
     *
     * @param sections of its checks, instrument by instrument
     * @param due what is due of them
     */
    Fidelity fidelity(List<OfSection> sections, List<Due> due) {
        LocalDate overdue = due.stream()
                .map(Due::overdueSince)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        String instrument = sections.stream()
                .max(Comparator.comparing(OfSection::last))
                .map(OfSection::instrument)
                .orElse(null);
        List<OfSection> of = sections.stream()
                .filter(one -> one.instrument().equals(instrument))
                .toList();
        List<String> not = of.stream()
                .filter(one -> one.since() == null)
                .map(OfSection::section)
                .toList();
        LocalDate since = not.isEmpty()
                ? of.stream()
                        .map(OfSection::since)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
        Standing standing =
                of.isEmpty() ? Standing.UNKNOWN : since != null && overdue == null ? Standing.HOLDS : Standing.LACKS;
        return new Fidelity(standing, since, instrument, not, overdue);
    }

    /**
     * Whoever leads it.
     *
     * @param team the leadership team of the organization; absent where there is none
     */
    Staff staff(@Nullable TeamState team, Operational operational, RulebookState rules) {
        List<String> lacking = team == null ? null : operational.lacking(team, rules);
        if (team == null || lacking == null) {
            return new Staff(Standing.UNKNOWN, null, 0, 0, 0, List.of());
        }
        LocalDate yearAgo = day.minusYears(1);
        List<String> members = members(team.seatsOn(day));
        List<String> before = members(team.seatsOn(yearAgo));
        return new Staff(
                lacking.isEmpty() ? Standing.HOLDS : Standing.LACKS,
                team.teamId(),
                members.size(),
                (int) members.stream().filter(before::contains).count(),
                (int) before.stream().filter(one -> !members.contains(one)).count(),
                lacking);
    }

    private static List<String> members(List<Tenure> seats) {
        return seats.stream().map(Tenure::memberId).distinct().toList();
    }

    /**
     * Whether it outlived its principals, in a district its superintendents.
     *
     * @param checks those of the practice that count, the earliest first
     */
    Leaders leaders(@Nullable TeamState team, List<FidelityState> checks) {
        List<Tenure> leading = team == null
                ? List.of()
                : team.tenures().stream()
                        .filter(one -> one.role().equals(LEADING.get(team.level())))
                        .sorted(Comparator.comparing(Tenure::from))
                        .toList();
        List<Change> changes = leading.stream()
                .filter(one -> one.from().isAfter(from())
                        && leading.stream()
                                .anyMatch(other -> other.from().isBefore(one.from())
                                        && !other.memberId().equals(one.memberId())))
                .map(one -> change(one.from(), checks))
                .toList();
        Standing standing = changes.stream().anyMatch(one -> isLost(one.stageKept()) || isLost(one.metAfter()))
                ? Standing.LACKS
                : changes.stream().anyMatch(one -> one.stageKept() == null || one.metAfter() == null)
                                || changes.isEmpty()
                        ? Standing.UNKNOWN
                        : Standing.HOLDS;
        return new Leaders(standing, changes);
    }

    private static boolean isLost(@Nullable Boolean kept) {
        return Boolean.FALSE.equals(kept);
    }

    private Change change(LocalDate on, List<FidelityState> checks) {
        Optional<Boolean> met = checks.stream()
                .filter(check -> check.administeredOn().isAfter(on))
                .flatMap(check -> check.criterionMet().stream())
                .findFirst();
        LocalDate later = on.plusYears(1);
        Stage before = stage(on);
        Stage after = stage(later.isAfter(day) ? day : later);
        boolean lower = before != null && (after == null || after.compareTo(before) < 0);
        return new Change(on, lower ? Boolean.FALSE : later.isAfter(day) ? null : Boolean.TRUE, met.orElse(null));
    }

    private @Nullable Stage stage(LocalDate on) {
        return track.heldOn(on).map(Interval::stage).orElse(null);
    }

    /**
     * What is given for it.
     *
     * @param ledgers of the organization and those above it
     * @param plans ids of plans of the organization
     */
    Resources resources(Collection<ResourceLedgerState> ledgers, Collection<String> plans) {
        List<Allocation> all = ledgers.stream()
                .flatMap(ledger -> ledger.allocations().stream())
                .filter(one -> one.schools().isEmpty() || one.schools().contains(track.organizationId()))
                .filter(one -> isForIt(one, plans))
                .toList();
        List<Allocation> live =
                all.stream().filter(one -> term(one).isPresent()).toList();
        List<Shortfall> open = ledgers.stream()
                .filter(ledger -> ledger.organizationId().equals(track.organizationId()))
                .flatMap(ledger -> ledger.shortfalls().stream())
                .filter(one -> track.practice().equals(one.practice()) && one.resolvedOn() == null)
                .toList();
        Standing standing = !open.isEmpty() || (live.isEmpty() && !all.isEmpty())
                ? Standing.LACKS
                : live.isEmpty() ? Standing.UNKNOWN : Standing.HOLDS;
        return new Resources(
                standing,
                live.stream().map(Allocation::kind).distinct().sorted().toList(),
                live.stream()
                        .flatMap(one -> term(one).map(Term::until).stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                all.size() - live.size(),
                open.size());
    }

    private boolean isForIt(Allocation one, Collection<String> plans) {
        String plan = one.serves().planId();
        return track.practice().equals(one.serves().practice()) || (plan != null && plans.contains(plan));
    }

    private Optional<Term> term(Allocation one) {
        return one.terms().stream()
                .filter(term -> Days.hold(term.from(), term.until(), day))
                .findFirst();
    }

    /** The plan of the organization that is looked at most lately. */
    Plans plans(Collection<PlanState> plans) {
        return plans.stream()
                .filter(plan -> plan.status() == PlanState.Status.ADOPTED)
                .max(Comparator.comparing(
                                (PlanState plan) -> looked(plan), Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(PlanState::planId))
                .map(plan -> new Plans(standing(looked(plan)), plan.planId(), looked(plan)))
                .orElse(new Plans(Standing.UNKNOWN, null, null));
    }

    private Standing standing(@Nullable LocalDate looked) {
        return looked != null && !looked.isBefore(day.minusYears(1)) ? Standing.HOLDS : Standing.LACKS;
    }

    private static @Nullable LocalDate looked(PlanState plan) {
        return Stream.of(
                        plan.reviews().stream().map(PlanState.Review::on),
                        plan.revisions().stream().map(PlanState.Revision::since),
                        plan.evaluations().stream().map(PlanState.Evaluation::doneOn))
                .flatMap(days -> days)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What is agreed about it, in the organization and above. */
    Agreed agreed(Collection<AgreementState> agreements) {
        int withdrawn = 0;
        int inForce = 0;
        for (AgreementState one : agreements) {
            if (track.practice().equals(one.practice())) {
                withdrawn += one.withdrawnOn() == null ? 0 : 1;
                inForce += one.withdrawnOn() == null ? 1 : 0;
            }
        }
        Standing standing = inForce > 0 ? Standing.HOLDS : withdrawn > 0 ? Standing.LACKS : Standing.UNKNOWN;
        return new Agreed(standing, inForce, withdrawn);
    }
}
