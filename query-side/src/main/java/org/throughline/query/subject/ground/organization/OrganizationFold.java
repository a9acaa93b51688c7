package org.throughline.query.subject.ground.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.ground.organization.OrganizationEvent.FederalIdGiven;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationMerged;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRenamed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.ground.organization.OrganizationState.Period;

/** Tells the history of an organization. */
@Component
public final class OrganizationFold implements SubjectKind<OrganizationState, OrganizationEvent> {

    @Override
    public Class<OrganizationEvent> family() {
        return OrganizationEvent.class;
    }

    @Override
    public Class<OrganizationState> stateType() {
        return OrganizationState.class;
    }

    /** Where any of them lies is asked through all. */
    @Override
    public boolean staysInItsUnit() {
        return false;
    }

    @Override
    public OrganizationState fold(@Nullable OrganizationState before, OrganizationEvent event) {
        if (event instanceof OrganizationRegistered e) {
            return registered(e);
        }
        OrganizationState known = Objects.requireNonNull(before);
        return switch (event) {
            case OrganizationRegistered e -> registered(e);
            case OrganizationRenamed e -> renamed(known, e);
            case OrganizationReparented e -> reparented(known, e);
            case FederalIdGiven e -> identified(known, e.federalId());
            case OrganizationMerged e -> ended(known, e.effectiveOn(), e.intoId(), e.reason());
            case OrganizationClosed e -> ended(known, e.effectiveOn(), null, e.reason());
        };
    }

    private static OrganizationState registered(OrganizationRegistered e) {
        List<Period> parents =
                e.parentId() == null ? List.of() : List.of(new Period(e.parentId(), e.effectiveOn(), null));
        return new OrganizationState(
                e.organizationId(),
                e.kind(),
                e.name(),
                e.parentId(),
                e.address(),
                null,
                e.effectiveOn(),
                null,
                null,
                null,
                List.of(new Period(e.name(), e.effectiveOn(), null)),
                parents);
    }

    private static OrganizationState renamed(OrganizationState o, OrganizationRenamed e) {
        return new OrganizationState(
                o.organizationId(),
                o.kind(),
                e.name(),
                o.parentId(),
                o.address(),
                o.federalId(),
                o.since(),
                o.endedOn(),
                o.mergedInto(),
                o.endReason(),
                succeeded(o.names(), e.name(), e.effectiveOn()),
                o.parents());
    }

    private static OrganizationState reparented(OrganizationState o, OrganizationReparented e) {
        return new OrganizationState(
                o.organizationId(),
                o.kind(),
                o.name(),
                e.parentId(),
                o.address(),
                o.federalId(),
                o.since(),
                o.endedOn(),
                o.mergedInto(),
                o.endReason(),
                o.names(),
                succeeded(o.parents(), e.parentId(), e.effectiveOn()));
    }

    private static OrganizationState identified(OrganizationState o, String federalId) {
        return new OrganizationState(
                o.organizationId(),
                o.kind(),
                o.name(),
                o.parentId(),
                o.address(),
                federalId,
                o.since(),
                o.endedOn(),
                o.mergedInto(),
                o.endReason(),
                o.names(),
                o.parents());
    }

    private static OrganizationState ended(
            OrganizationState o, LocalDate day, @Nullable String mergedInto, String reason) {
        return new OrganizationState(
                o.organizationId(),
                o.kind(),
                o.name(),
                o.parentId(),
                o.address(),
                o.federalId(),
                o.since(),
                day,
                mergedInto,
                reason,
                closed(o.names(), day),
                closed(o.parents(), day));
    }

    private static List<Period> succeeded(List<Period> periods, String value, LocalDate day) {
        List<Period> more = new ArrayList<>(closed(periods, day));
        more.add(new Period(value, day, null));
        return List.copyOf(more);
    }

    private static List<Period> closed(List<Period> periods, LocalDate day) {
        return periods.stream()
                .map(p -> p.until() == null ? new Period(p.value(), p.from(), day) : p)
                .toList();
    }
}
