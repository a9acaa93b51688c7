package org.throughline.query.subject.implementation.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.administration.AdministrationEvent;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationAbandoned;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationOpened;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundOpened;
import org.throughline.events.implementation.administration.Invited;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.implementation.administration.AdministrationState.Count;
import org.throughline.query.subject.implementation.administration.AdministrationState.Round;
import org.throughline.query.subject.implementation.administration.AdministrationState.Status;

/** Tells what became of an administration. */
@Component
public final class AdministrationFold implements SubjectKind<AdministrationState, AdministrationEvent> {

    @Override
    public Class<AdministrationEvent> family() {
        return AdministrationEvent.class;
    }

    @Override
    public Class<AdministrationState> stateType() {
        return AdministrationState.class;
    }

    @Override
    public AdministrationState fold(@Nullable AdministrationState before, AdministrationEvent event) {
        return switch (event) {
            case AdministrationOpened e -> opened(e);
            case RoundOpened e -> opened(Objects.requireNonNull(before), e);
            case RoundClosed e -> counted(Objects.requireNonNull(before), e);
            case AdministrationClosed e ->
                with(Objects.requireNonNull(before), Status.CLOSED, e.effectiveOn(), e.checkId(), null);
            case AdministrationAbandoned e ->
                with(Objects.requireNonNull(before), Status.ABANDONED, e.effectiveOn(), null, e.reason());
        };
    }

    private static AdministrationState opened(AdministrationOpened e) {
        return new AdministrationState(
                e.administrationId(),
                e.organizationId(),
                e.practice(),
                e.instrument(),
                e.instrumentVersion(),
                e.kind(),
                Status.OPEN,
                e.sections(),
                e.invited(),
                e.invited().stream().mapToInt(Invited::people).sum(),
                e.settling(),
                e.quorumPercent(),
                e.mustBePresent(),
                e.items(),
                e.instrumentName(),
                e.instrumentOrganizationId(),
                e.purpose(),
                e.effectiveOn(),
                e.closesOn(),
                List.of(new Round(1, e.items(), null, e.effectiveOn(), null)),
                null,
                null,
                null,
                e.concerns());
    }

    private static AdministrationState opened(AdministrationState before, RoundOpened e) {
        List<Round> rounds = new ArrayList<>(before.rounds());
        rounds.add(new Round(e.round(), e.items(), e.comment(), e.effectiveOn(), null));
        return with(before, Status.OPEN, rounds, e.closesOn(), List.of());
    }

    private static AdministrationState counted(AdministrationState before, RoundClosed e) {
        Count count = new Count(
                e.effectiveOn(),
                e.ballots(),
                e.byHand(),
                e.smallCellLimit(),
                e.counts(),
                e.scores(),
                e.rolesPresent(),
                e.concerns());
        List<Round> rounds = before.rounds().stream()
                .map(round -> round.number() == e.round()
                        ? new Round(round.number(), round.items(), round.comment(), round.openedOn(), count)
                        : round)
                .toList();
        return with(before, Status.COUNTED, rounds, before.closesOn(), e.concerns());
    }

    private static AdministrationState with(
            AdministrationState before,
            Status status,
            List<Round> rounds,
            @Nullable LocalDate closesOn,
            List<String> concerns) {
        return new AdministrationState(
                before.administrationId(),
                before.organizationId(),
                before.practice(),
                before.instrument(),
                before.instrumentVersion(),
                before.kind(),
                status,
                before.sections(),
                before.invited(),
                before.people(),
                before.settling(),
                before.quorumPercent(),
                before.mustBePresent(),
                before.items(),
                before.instrumentName(),
                before.instrumentOrganizationId(),
                before.purpose(),
                before.openedOn(),
                closesOn,
                List.copyOf(rounds),
                before.endedOn(),
                before.checkId(),
                before.reason(),
                Stream.concat(before.concerns().stream(), concerns.stream())
                        .distinct()
                        .toList());
    }

    private static AdministrationState with(
            AdministrationState before,
            Status status,
            LocalDate endedOn,
            @Nullable String checkId,
            @Nullable String reason) {
        return new AdministrationState(
                before.administrationId(),
                before.organizationId(),
                before.practice(),
                before.instrument(),
                before.instrumentVersion(),
                before.kind(),
                status,
                before.sections(),
                before.invited(),
                before.people(),
                before.settling(),
                before.quorumPercent(),
                before.mustBePresent(),
                before.items(),
                before.instrumentName(),
                before.instrumentOrganizationId(),
                before.purpose(),
                before.openedOn(),
                before.closesOn(),
                before.rounds(),
                endedOn,
                checkId,
                reason,
                before.concerns());
    }
}
