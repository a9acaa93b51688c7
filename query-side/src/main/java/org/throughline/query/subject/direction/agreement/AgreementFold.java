package org.throughline.query.subject.direction.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.agreement.AgreementEvent;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementAcknowledged;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementPublished;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementRevised;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementWithdrawn;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.direction.agreement.AgreementState.Acknowledgement;
import org.throughline.query.subject.direction.agreement.AgreementState.Version;

/** Tells the history of an agreement. */
@Component
public final class AgreementFold implements SubjectKind<AgreementState, AgreementEvent> {

    @Override
    public Class<AgreementEvent> family() {
        return AgreementEvent.class;
    }

    @Override
    public Class<AgreementState> stateType() {
        return AgreementState.class;
    }

    @Override
    public AgreementState fold(@Nullable AgreementState before, AgreementEvent event) {
        return switch (event) {
            case AgreementPublished e -> published(e);
            case AgreementRevised e -> revised(Objects.requireNonNull(before), e);
            case AgreementAcknowledged e -> acknowledged(Objects.requireNonNull(before), e);
            case AgreementWithdrawn e -> withdrawn(Objects.requireNonNull(before), e);
        };
    }

    private static AgreementState published(AgreementPublished e) {
        Version first = new Version(
                e.version(), 1, e.text(), e.audience(), null, List.of(), e.concerns(), e.effectiveOn(), null);
        return new AgreementState(
                e.agreementId(),
                e.organizationId(),
                e.practice(),
                e.directionTeamId(),
                e.directionVersion(),
                e.version(),
                e.text(),
                e.audience(),
                null,
                null,
                List.of(first),
                List.of());
    }

    private static AgreementState revised(AgreementState known, AgreementRevised e) {
        List<Version> versions = ended(known.versions(), e.effectiveOn());
        versions.add(new Version(
                e.version(),
                versions.size() + 1,
                e.text(),
                e.audience(),
                e.reason(),
                e.deciders(),
                e.concerns(),
                e.effectiveOn(),
                null));
        return new AgreementState(
                known.agreementId(),
                known.organizationId(),
                known.practice(),
                known.directionTeamId(),
                known.directionVersion(),
                e.version(),
                e.text(),
                e.audience(),
                null,
                null,
                List.copyOf(versions),
                known.acknowledgements());
    }

    private static AgreementState acknowledged(AgreementState known, AgreementAcknowledged e) {
        List<Acknowledgement> acknowledgements = new ArrayList<>(known.acknowledgements());
        acknowledgements.add(new Acknowledgement(e.version(), e.memberId(), e.group(), e.effectiveOn()));
        return new AgreementState(
                known.agreementId(),
                known.organizationId(),
                known.practice(),
                known.directionTeamId(),
                known.directionVersion(),
                known.version(),
                known.text(),
                known.audience(),
                known.withdrawnOn(),
                known.withdrawnBecause(),
                known.versions(),
                List.copyOf(acknowledgements));
    }

    private static AgreementState withdrawn(AgreementState known, AgreementWithdrawn e) {
        return new AgreementState(
                known.agreementId(),
                known.organizationId(),
                known.practice(),
                known.directionTeamId(),
                known.directionVersion(),
                known.version(),
                known.text(),
                known.audience(),
                e.effectiveOn(),
                e.reason(),
                List.copyOf(ended(known.versions(), e.effectiveOn())),
                known.acknowledgements());
    }

    private static List<Version> ended(List<Version> versions, LocalDate day) {
        return new ArrayList<>(versions.stream()
                .map(v -> v.until() == null
                        ? new Version(
                                v.version(),
                                v.place(),
                                v.text(),
                                v.audience(),
                                v.reason(),
                                v.deciders(),
                                v.concerns(),
                                v.from(),
                                day)
                        : v)
                .toList());
    }
}
