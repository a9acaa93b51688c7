package org.throughline.command.ground.organization;

import java.util.function.Predicate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.ground.organization.OrganizationEvent.FederalIdGiven;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationMerged;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRenamed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;

/** An organization is registered once, first, and nothing happens to it after its end. */
public enum OrganizationRules implements SubjectRules<OrganizationFacts, OrganizationEvent> {
    RULES;

    @Override
    public Class<OrganizationEvent> family() {
        return OrganizationEvent.class;
    }

    @Override
    public OrganizationFacts initial() {
        return OrganizationFacts.UNKNOWN;
    }

    @Override
    public void check(OrganizationFacts state, OrganizationEvent next) {
        if (next instanceof OrganizationRegistered) {
            if (state.exists()) {
                throw Refusal.of(
                        RefusalCode.ALREADY_EXISTS,
                        "Organization %s is registered since %s".formatted(next.organizationId(), state.since()));
            }
            return;
        }
        if (!state.exists()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Organization %s is not known on %s".formatted(next.organizationId(), next.effectiveOn()));
        }
        if (state.endedOn() != null) {
            throw Refusal.of(
                    RefusalCode.ENDED, "Organization %s ended on %s".formatted(next.organizationId(), state.endedOn()));
        }
    }

    @Override
    public Predicate<OrganizationFacts> isThere() {
        return state -> state.exists() && state.endedOn() == null;
    }

    @Override
    public OrganizationFacts evolve(OrganizationFacts state, OrganizationEvent event) {
        return switch (event) {
            case OrganizationRegistered e ->
                new OrganizationFacts(e.kind(), e.parentId(), e.name(), null, e.effectiveOn(), null);
            case OrganizationRenamed e ->
                new OrganizationFacts(state.kind(), state.parentId(), e.name(), state.federalId(), state.since(), null);
            case OrganizationReparented e ->
                new OrganizationFacts(state.kind(), e.parentId(), state.name(), state.federalId(), state.since(), null);
            case FederalIdGiven e ->
                new OrganizationFacts(state.kind(), state.parentId(), state.name(), e.federalId(), state.since(), null);
            case OrganizationMerged e -> ended(state, e);
            case OrganizationClosed e -> ended(state, e);
        };
    }

    private static OrganizationFacts ended(OrganizationFacts state, OrganizationEvent end) {
        return new OrganizationFacts(
                state.kind(), state.parentId(), state.name(), state.federalId(), state.since(), end.effectiveOn());
    }
}
