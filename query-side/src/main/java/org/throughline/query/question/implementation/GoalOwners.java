package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.query.question.implementation.GoalOwnersAnswer.Counts;
import org.throughline.query.question.implementation.GoalOwnersAnswer.Owned;
import org.throughline.query.question.implementation.GoalOwnersAnswer.Owner;
import org.throughline.query.question.implementation.GoalOwnersAnswer.Ownership;
import org.throughline.query.question.implementation.GoalOwnersAnswer.Standing;
import org.throughline.query.question.implementation.Occasion.Seat;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.subject.implementation.goal.GoalState;

/** Who owns goals, by the seats of one day. Pure. */
final class GoalOwners {

    /** The group of those who lead by their office. */
    private static final String ADMINISTRATORS = "ADMINISTRATOR";

    private final LeadingSeats seats;
    private final RoleVocabulary roles;
    private final PeopleGroups groups;
    private final LocalDate day;

    GoalOwners(LeadingSeats seats, RoleVocabulary roles, PeopleGroups groups, LocalDate day) {
        this.seats = seats;
        this.roles = roles;
        this.groups = groups;
        this.day = day;
    }

    GoalOwnersAnswer of(Collection<GoalState> goals) {
        List<Owned> owned = goals.stream()
                .filter(goal -> goal.status() == GoalState.Status.PURSUED)
                .map(this::owned)
                .sorted(Comparator.comparing(Owned::organizationId).thenComparing(Owned::goalId))
                .toList();
        return new GoalOwnersAnswer(
                new Counts(
                        owned.size(),
                        count(owned, Ownership.BEYOND_LEADERS),
                        count(owned, Ownership.LEADERS_ONLY),
                        count(owned, Ownership.NOBODY)),
                owned);
    }

    private static int count(List<Owned> goals, Ownership ownership) {
        return (int)
                goals.stream().filter(goal -> goal.ownership() == ownership).count();
    }

    private Owned owned(GoalState goal) {
        List<Owner> owners = goal.owners().stream()
                .map(owner -> new Owner(owner, standing(owner)))
                .toList();
        return new Owned(
                goal.goalId(),
                goal.organizationId(),
                goal.title(),
                ownership(owners, goal.ownerGroups()),
                owners,
                goal.ownerGroups());
    }

    private Ownership ownership(List<Owner> owners, List<String> ownerGroups) {
        if (owners.isEmpty() && ownerGroups.isEmpty()) {
            return Ownership.NOBODY;
        }
        boolean beyond = Stream.concat(
                        owners.stream().map(owner -> owner.standing() != Standing.LEADS),
                        ownerGroups.stream().map(this::isBeyondLeaders))
                .anyMatch(Boolean::booleanValue);
        return beyond ? Ownership.BEYOND_LEADERS : Ownership.LEADERS_ONLY;
    }

    private boolean isBeyondLeaders(String group) {
        return groups.meantBy(group).stream().anyMatch(code -> !code.equals(ADMINISTRATORS));
    }

    private Standing standing(String owner) {
        List<Seat> held = seats.of(owner, day);
        if (held.isEmpty()) {
            return byRole(owner);
        }
        return held.stream().anyMatch(seat -> LeadingSeats.leads(seat.standing())) ? Standing.LEADS : Standing.SITS;
    }

    /** A role that is named stands for whoever has it. */
    private Standing byRole(String owner) {
        if (roles.role(owner).isEmpty()) {
            return Standing.NO_SEAT;
        }
        return LeadingSeats.leads(seats.standing(owner)) ? Standing.LEADS : Standing.SITS;
    }
}
