package org.throughline.command.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.command.Dependent;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.command.teams.team.Seats;
import org.throughline.command.teams.team.TeamFacts;
import org.throughline.command.teams.team.TeamRules;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.Amendment;
import org.throughline.events.NamesPeople;
import org.throughline.events.NamesPeople.Named;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.teams.team.TeamEvent;

/**
 * Whoever acted for a unit in a seat of one of its teams keeps it when the history of the team is put right. What they did stays as
 * it was recorded; that it was done without a seat is said of what takes the seat away. Acts in other units are not looked through.
 */
final class SeatsActedInStay implements Question {

    private static final String TEAM = SubjectKey.of(TeamEvent.class, "").kind();

    /** Whether it can take seats away. */
    static boolean isAskedOf(SubjectEvent event) {
        return event instanceof Amendment amendment && amendment.kind().equals(TEAM);
    }

    @Override
    public Policy policy() {
        return Policy.PEOPLE_HOLD_THEIR_SEATS;
    }

    @Override
    public Optional<String> shortcoming(SubjectEvent event, Scope scope, RulebookFacts rules, Peers peers) {
        if (!isAskedOf(event)) {
            return Optional.empty();
        }
        String teamId = event.subjectId();
        Ledger<TeamFacts, ?> after = peers.ledger(TeamRules.RULES, teamId).with(event);
        List<String> acts = peers.dependentsOf(scope.unit()).stream()
                .filter(one -> one.unit().equals(scope.unit()))
                .flatMap(one -> unseated(one, teamId, after, scope, peers))
                .sorted()
                .distinct()
                .toList();
        return acts.isEmpty()
                ? Optional.empty()
                : Optional.of("no such seat would be held any more by %s".formatted(String.join(", ", acts)));
    }

    private static Stream<String> unseated(
            Dependent act, String teamId, Ledger<TeamFacts, ?> after, Scope scope, Peers peers) {
        if (!(act.event() instanceof NamesPeople naming)) {
            return Stream.empty();
        }
        LocalDate day = act.event().effectiveOn();
        Scope where = PeopleHeldTheirSeats.where(naming, scope);
        Function<String, TeamFacts> then = id -> id.equals(teamId) ? after.stateOn(day) : Teams.on(peers, id, day);
        return naming.named()
                .filter(named ->
                        Seats.isHeld(peers, where, named, day) && !Seats.isHeld(peers, where, named, day, then))
                .map(named -> words(named, act));
    }

    private static String words(Named named, Dependent act) {
        return "%s on %s in %s"
                .formatted(PeopleHeldTheirSeats.words(named), act.event().effectiveOn(), act.subject());
    }
}
