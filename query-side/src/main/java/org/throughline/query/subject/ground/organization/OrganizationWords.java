package org.throughline.query.subject.ground.organization;

import org.springframework.stereotype.Component;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.ground.organization.OrganizationEvent.FederalIdGiven;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationMerged;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRenamed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of organizations. */
@Component
final class OrganizationWords implements FamilyWords<OrganizationEvent> {

    @Override
    public Class<OrganizationEvent> family() {
        return OrganizationEvent.class;
    }

    @Override
    public Sentence say(OrganizationEvent event, String unit, Names names) {
        String about = names.organization(event.organizationId());
        return switch (event) {
            case OrganizationRegistered e -> new Sentence(about, registered(e, names), null);
            case OrganizationRenamed e -> new Sentence(about, "Renamed to " + e.name(), e.reason());
            case OrganizationReparented e ->
                new Sentence(about, "Moved to " + names.organization(e.parentId()), e.reason());
            case FederalIdGiven e -> new Sentence(about, "Given the federal id " + e.federalId(), e.reason());
            case OrganizationMerged e ->
                new Sentence(about, "Merged into " + names.organization(e.intoId()), e.reason());
            case OrganizationClosed e -> new Sentence(about, "Closed", e.reason());
        };
    }

    private static String registered(OrganizationRegistered e, Names names) {
        String kind = "Registered as a " + Words.kind(e.kind());
        return e.parentId() == null ? kind : kind + " of " + names.organization(e.parentId());
    }
}
