package org.throughline.query.direction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.DirectionEvent;
import org.throughline.events.direction.DirectionEvent.DirectionAligned;
import org.throughline.events.direction.DirectionEvent.NonNegotiableAdopted;
import org.throughline.events.direction.DirectionEvent.NonNegotiableRevised;
import org.throughline.events.direction.DirectionEvent.NonNegotiableWithdrawn;
import org.throughline.events.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.DirectionEvent.VisionRevised;
import org.throughline.query.SubjectKind;
import org.throughline.query.direction.DirectionState.Alignment;
import org.throughline.query.direction.DirectionState.NonNegotiable;
import org.throughline.query.direction.DirectionState.Version;
import org.throughline.query.direction.DirectionState.Vision;

/** Tells what a team set out to do. */
@Component
public final class DirectionStory implements SubjectKind<DirectionState, DirectionEvent> {

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
        DirectionState known =
                before == null ? new DirectionState(event.teamId(), 0, null, List.of(), null, List.of()) : before;
        return switch (event) {
            case VisionAdopted e ->
                vision(
                        next(known, e, e.version(), null, List.of()),
                        new Vision(e.text(), e.effectiveOn(), e.version(), e.ledBy(), e.evidence()));
            case VisionRevised e ->
                vision(
                        next(known, e, e.version(), e.reason(), e.deciders()),
                        new Vision(e.text(), e.effectiveOn(), e.version(), List.of(), e.evidence()));
            case NonNegotiableAdopted e ->
                put(
                        next(known, e, e.version(), null, List.of()),
                        new NonNegotiable(e.code(), e.text(), e.effectiveOn(), e.until(), false, e.version()));
            case NonNegotiableRevised e -> {
                NonNegotiable old = current(known, e.code());
                yield put(
                        next(known, e, e.version(), e.reason(), List.of()),
                        new NonNegotiable(e.code(), e.text(), old.from(), e.until(), false, e.version()));
            }
            case NonNegotiableWithdrawn e -> {
                NonNegotiable old = current(known, e.code());
                yield put(
                        next(known, e, e.version(), e.reason(), List.of()),
                        new NonNegotiable(e.code(), old.text(), old.from(), e.effectiveOn(), true, e.version()));
            }
            case DirectionAligned e ->
                aligned(
                        known,
                        new Alignment(e.version(), e.parentTeamId(), e.parentVersion(), e.effectiveOn(), e.how()));
        };
    }

    @Override
    public List<Record> rows(String subjectId, DirectionState direction) {
        Stream<Record> versions = direction.versions().stream()
                .map(v -> new DirectionVersion(subjectId, v.version(), v.since(), v.what(), v.reason()));
        Stream<Record> links = Stream.ofNullable(direction.alignment())
                .map(a -> new AlignmentLink(
                        subjectId, a.version(), a.parentTeamId(), a.parentVersion(), a.since(), a.how()));
        return Stream.concat(versions, links).toList();
    }

    @Override
    public List<Class<? extends Record>> rowTypes() {
        return List.of(DirectionVersion.class, AlignmentLink.class);
    }

    private static DirectionState next(
            DirectionState known, DirectionEvent event, int version, @Nullable String reason, List<String> deciders) {
        List<Version> versions = new ArrayList<>(known.versions());
        versions.add(new Version(version, event.effectiveOn(), event.getClass().getSimpleName(), reason, deciders));
        return new DirectionState(
                known.teamId(),
                version,
                known.vision(),
                known.nonNegotiables(),
                known.alignment(),
                List.copyOf(versions));
    }

    private static DirectionState vision(DirectionState known, Vision vision) {
        return new DirectionState(
                known.teamId(), known.version(), vision, known.nonNegotiables(), known.alignment(), known.versions());
    }

    private static DirectionState aligned(DirectionState known, Alignment alignment) {
        return new DirectionState(
                known.teamId(), known.version(), known.vision(), known.nonNegotiables(), alignment, known.versions());
    }

    private static DirectionState put(DirectionState known, NonNegotiable item) {
        List<NonNegotiable> items = new ArrayList<>(known.nonNegotiables());
        items.removeIf(other -> other.code().equals(item.code()));
        items.add(item);
        items.sort(java.util.Comparator.comparing(NonNegotiable::code));
        return new DirectionState(
                known.teamId(),
                known.version(),
                known.vision(),
                List.copyOf(items),
                known.alignment(),
                known.versions());
    }

    private static NonNegotiable current(DirectionState known, String code) {
        return known.nonNegotiables().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no non-negotiable " + code));
    }
}
