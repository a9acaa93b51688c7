package org.throughline.query.subject.teams.delegation;

import org.springframework.stereotype.Component;
import org.throughline.events.teams.delegation.DelegationEvent;
import org.throughline.events.teams.delegation.DelegationEvent.DelegationGranted;
import org.throughline.events.teams.delegation.DelegationEvent.DelegationRevoked;
import org.throughline.events.teams.delegation.Party;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of delegations. */
@Component
final class DelegationWords implements FamilyWords<DelegationEvent> {

    @Override
    public Class<DelegationEvent> family() {
        return DelegationEvent.class;
    }

    @Override
    public Sentence say(DelegationEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.delegationId() : unit;
        return switch (event) {
            case DelegationGranted e -> new Sentence(about, granted(e, names), e.scope());
            case DelegationRevoked e ->
                new Sentence(
                        about, "Took back delegation " + names.subject("delegation", e.delegationId()), e.reason());
        };
    }

    private static String granted(DelegationGranted e, Names names) {
        String parties = "%s may decide in place of %s".formatted(party(e.to(), names), party(e.from(), names));
        return e.until() == null ? parties : parties + " until " + Words.day(e.until());
    }

    private static String party(Party party, Names names) {
        return switch (party.kind()) {
            case TEAM -> names.team(party.id());
            case MEMBER -> names.person(party.id());
        };
    }
}
