package org.throughline.command.concern;

import java.util.List;
import java.util.Optional;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.command.teams.team.Seats;
import org.throughline.events.NamesPeople;
import org.throughline.events.NamesPeople.Named;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.rulebook.Policy;

/**
 * Whoever is said to have led, decided, taken part or committed held such a seat on that day, as far as it is known when it is
 * recorded. An appointment that is recorded later changes nothing about it: it was not known then.
 */
final class PeopleHeldTheirSeats implements Question {

    @Override
    public Policy policy() {
        return Policy.PEOPLE_HOLD_THEIR_SEATS;
    }

    @Override
    public Optional<String> shortcoming(SubjectEvent event, Scope scope, RulebookFacts rules, Peers peers) {
        if (!(event instanceof NamesPeople naming)) {
            return Optional.empty();
        }
        Scope where = where(naming, scope);
        List<String> strangers = naming.named()
                .filter(named -> !Seats.isHeld(peers, where, named, event.effectiveOn()))
                .map(PeopleHeldTheirSeats::words)
                .distinct()
                .toList();
        return strangers.isEmpty()
                ? Optional.empty()
                : Optional.of("no such seat was held on %s by %s"
                        .formatted(event.effectiveOn(), String.join(", ", strangers)));
    }

    /** Where the seats count for what an event says of people: in its unit, or anywhere in the district. */
    static Scope where(NamesPeople naming, Scope scope) {
        String district = scope.district();
        return naming.passesBetweenUnits() && district != null ? new Scope(district, district) : scope;
    }

    static String words(Named named) {
        if (named.role() == null || named.isEither()) {
            return String.valueOf(named.memberId());
        }
        return named.memberId() == null
                ? "anybody (%s)".formatted(named.role())
                : "%s (%s)".formatted(named.memberId(), named.role());
    }
}
