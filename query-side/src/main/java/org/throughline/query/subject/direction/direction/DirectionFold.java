package org.throughline.query.subject.direction.direction;

import static org.throughline.events.direction.direction.DirectionPart.IMPROVEMENT_PROCESS;
import static org.throughline.events.direction.direction.DirectionPart.NON_NEGOTIABLES;
import static org.throughline.events.direction.direction.DirectionPart.VISION;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.direction.DirectionEvent;
import org.throughline.events.direction.direction.DirectionEvent.DirectionAcknowledged;
import org.throughline.events.direction.direction.DirectionEvent.DirectionAligned;
import org.throughline.events.direction.direction.DirectionEvent.DirectionCommunicated;
import org.throughline.events.direction.direction.DirectionEvent.ImprovementProcessEstablished;
import org.throughline.events.direction.direction.DirectionEvent.ImprovementProcessRevised;
import org.throughline.events.direction.direction.DirectionEvent.MisalignmentFlagged;
import org.throughline.events.direction.direction.DirectionEvent.MisalignmentResolved;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableAdopted;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableRevised;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableWithdrawn;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.direction.DirectionEvent.VisionDrafted;
import org.throughline.events.direction.direction.DirectionEvent.VisionRevised;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.direction.direction.DirectionState.Acknowledgement;
import org.throughline.query.subject.direction.direction.DirectionState.Alignment;
import org.throughline.query.subject.direction.direction.DirectionState.Communication;
import org.throughline.query.subject.direction.direction.DirectionState.Draft;
import org.throughline.query.subject.direction.direction.DirectionState.ImprovementProcess;
import org.throughline.query.subject.direction.direction.DirectionState.Misalignment;
import org.throughline.query.subject.direction.direction.DirectionState.NonNegotiable;
import org.throughline.query.subject.direction.direction.DirectionState.Version;
import org.throughline.query.subject.direction.direction.DirectionState.Vision;

/** Tells what a team set out to do and what was done with it. */
@Component
public final class DirectionFold implements SubjectKind<DirectionState, DirectionEvent> {

    @Override
    public Class<DirectionEvent> family() {
        return DirectionEvent.class;
    }

    @Override
    public Class<DirectionState> stateType() {
        return DirectionState.class;
    }

    @Override
    public DirectionState fold(@Nullable DirectionState before, DirectionEvent event) {
        DirectionTelling telling = new DirectionTelling(before == null ? DirectionState.of(event.teamId()) : before);
        switch (event) {
            case VisionDrafted e -> telling.drafted(new Draft(e.text(), e.draftedBy(), e.concerns(), e.effectiveOn()));
            case VisionAdopted e ->
                telling.next(version(e))
                        .vision(new Vision(
                                e.text(),
                                e.effectiveOn(),
                                e.version(),
                                e.covers(),
                                e.wholeChild(),
                                e.ledBy(),
                                e.process(),
                                e.evidence()));
            case VisionRevised e ->
                telling.next(version(e))
                        .vision(new Vision(
                                e.text(),
                                e.effectiveOn(),
                                e.version(),
                                e.covers(),
                                e.wholeChild(),
                                List.of(),
                                e.process(),
                                e.evidence()));
            case NonNegotiableAdopted e ->
                telling.next(version(e))
                        .put(new NonNegotiable(
                                e.code(),
                                e.text(),
                                telling.inForceSince(e.code(), e.effectiveOn()),
                                e.until(),
                                false,
                                e.version()));
            case NonNegotiableRevised e ->
                telling.next(plain(e, e.version(), e.reason()))
                        .put(new NonNegotiable(
                                e.code(), e.text(), telling.current(e.code()).from(), e.until(), false, e.version()));
            case NonNegotiableWithdrawn e -> {
                NonNegotiable old = telling.current(e.code());
                telling.next(plain(e, e.version(), e.reason()))
                        .put(new NonNegotiable(e.code(), old.text(), old.from(), e.effectiveOn(), true, e.version()));
            }
            case ImprovementProcessEstablished e ->
                telling.next(version(e))
                        .process(new ImprovementProcess(
                                e.cycle(), e.measures(), e.roles(), e.effectiveOn(), e.version()));
            case ImprovementProcessRevised e ->
                telling.next(version(e))
                        .process(new ImprovementProcess(
                                e.cycle(), e.measures(), e.roles(), e.effectiveOn(), e.version()));
            case DirectionAligned e ->
                telling.aligned(
                        new Alignment(e.version(), e.parentTeamId(), e.parentVersion(), e.effectiveOn(), e.how()));
            case DirectionCommunicated e ->
                telling.communicated(
                        new Communication(e.part(), e.version(), e.audience(), e.channel(), e.note(), e.effectiveOn()));
            case DirectionAcknowledged e ->
                telling.acknowledged(new Acknowledgement(e.version(), e.memberId(), e.audience(), e.effectiveOn()));
            case MisalignmentFlagged e ->
                telling.flagged(new Misalignment(
                        e.flagId(),
                        e.part(),
                        e.version(),
                        e.parentTeamId(),
                        e.parentVersion(),
                        e.what(),
                        e.effectiveOn(),
                        null,
                        null));
            case MisalignmentResolved e -> telling.resolved(e.flagId(), e.effectiveOn(), e.how());
        }
        return telling.state();
    }

    @Override
    public DirectionState outline(DirectionState direction) {
        return direction.withoutWords();
    }

    private static Version version(VisionAdopted e) {
        return new Version(
                e.version(),
                0,
                e.effectiveOn(),
                VISION,
                what(e),
                null,
                List.of(),
                e.ledBy(),
                e.covers(),
                e.process(),
                e.evidence(),
                e.concerns());
    }

    private static Version version(VisionRevised e) {
        return new Version(
                e.version(),
                0,
                e.effectiveOn(),
                VISION,
                what(e),
                e.reason(),
                e.deciders(),
                List.of(),
                e.covers(),
                e.process(),
                e.evidence(),
                e.concerns());
    }

    private static Version version(NonNegotiableAdopted e) {
        return new Version(
                e.version(),
                0,
                e.effectiveOn(),
                NON_NEGOTIABLES,
                what(e),
                null,
                List.of(),
                e.ledBy(),
                null,
                null,
                e.evidence(),
                e.concerns());
    }

    private static Version version(ImprovementProcessEstablished e) {
        return new Version(
                e.version(),
                0,
                e.effectiveOn(),
                IMPROVEMENT_PROCESS,
                what(e),
                null,
                List.of(),
                e.ledBy(),
                null,
                null,
                e.evidence(),
                e.concerns());
    }

    private static Version version(ImprovementProcessRevised e) {
        return new Version(
                e.version(),
                0,
                e.effectiveOn(),
                IMPROVEMENT_PROCESS,
                what(e),
                e.reason(),
                e.deciders(),
                List.of(),
                null,
                null,
                e.evidence(),
                e.concerns());
    }

    /** A later version of a non-negotiable, which names no data of its own. */
    private static Version plain(DirectionEvent e, int version, String reason) {
        return new Version(
                version,
                0,
                e.effectiveOn(),
                NON_NEGOTIABLES,
                what(e),
                reason,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    private static String what(DirectionEvent event) {
        return event.getClass().getSimpleName();
    }
}
