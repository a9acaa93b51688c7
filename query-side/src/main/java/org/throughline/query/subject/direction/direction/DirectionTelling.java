package org.throughline.query.subject.direction.direction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.query.Days;
import org.throughline.query.subject.direction.direction.DirectionState.Acknowledgement;
import org.throughline.query.subject.direction.direction.DirectionState.Alignment;
import org.throughline.query.subject.direction.direction.DirectionState.Communication;
import org.throughline.query.subject.direction.direction.DirectionState.Draft;
import org.throughline.query.subject.direction.direction.DirectionState.ImprovementProcess;
import org.throughline.query.subject.direction.direction.DirectionState.Misalignment;
import org.throughline.query.subject.direction.direction.DirectionState.NonNegotiable;
import org.throughline.query.subject.direction.direction.DirectionState.Version;
import org.throughline.query.subject.direction.direction.DirectionState.Vision;

/** Leads from one state of a direction to the next, a change at a time; lives for one step of the fold. */
final class DirectionTelling {

    private final String teamId;
    private int version;
    private @Nullable Vision vision;
    private List<NonNegotiable> nonNegotiables;
    private @Nullable ImprovementProcess process;
    private @Nullable Alignment alignment;
    private List<Version> versions;
    private List<Draft> drafts;
    private List<Alignment> alignments;
    private List<Communication> communications;
    private List<Acknowledgement> acknowledgements;
    private List<Misalignment> misalignments;

    DirectionTelling(DirectionState before) {
        teamId = before.teamId();
        version = before.version();
        vision = before.vision();
        nonNegotiables = before.nonNegotiables();
        process = before.improvementProcess();
        alignment = before.alignment();
        versions = before.versions();
        drafts = before.drafts();
        alignments = before.alignments();
        communications = before.communications();
        acknowledgements = before.acknowledgements();
        misalignments = before.misalignments();
    }

    DirectionState state() {
        return new DirectionState(
                teamId,
                version,
                vision,
                nonNegotiables,
                process,
                alignment,
                versions,
                drafts,
                alignments,
                communications,
                acknowledgements,
                misalignments);
    }

    DirectionTelling next(Version next) {
        version = next.version();
        versions = and(versions, next.at(versions.size() + 1));
        return this;
    }

    void vision(Vision next) {
        vision = next;
    }

    void process(ImprovementProcess next) {
        process = next;
    }

    void put(NonNegotiable item) {
        List<NonNegotiable> items = new ArrayList<>(nonNegotiables);
        items.removeIf(other -> other.code().equals(item.code()));
        items.add(item);
        items.sort(Comparator.comparing(NonNegotiable::code));
        nonNegotiables = List.copyOf(items);
    }

    /** Since when it is in force on a day on which it is adopted: it may be already, by an adoption remembered later. */
    LocalDate inForceSince(String code, LocalDate day) {
        return known(code)
                .filter(item -> Days.hold(item.from(), item.until(), day))
                .map(NonNegotiable::from)
                .orElse(day);
    }

    NonNegotiable current(String code) {
        return known(code).orElseThrow(() -> new IllegalStateException("no non-negotiable " + code));
    }

    private Optional<NonNegotiable> known(String code) {
        return nonNegotiables.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    void drafted(Draft draft) {
        drafts = and(drafts, draft);
    }

    void aligned(Alignment statement) {
        alignment = statement;
        alignments = and(alignments, statement);
    }

    void communicated(Communication communication) {
        communications = and(communications, communication);
    }

    void acknowledged(Acknowledgement acknowledgement) {
        acknowledgements = and(acknowledgements, acknowledgement);
    }

    void flagged(Misalignment misalignment) {
        misalignments = and(misalignments, misalignment);
    }

    void resolved(String flagId, LocalDate day, String how) {
        misalignments = misalignments.stream()
                .map(m -> m.flagId().equals(flagId) && m.until() == null ? resolved(m, day, how) : m)
                .toList();
    }

    private static Misalignment resolved(Misalignment m, LocalDate day, String how) {
        return new Misalignment(
                m.flagId(), m.part(), m.version(), m.parentTeamId(), m.parentVersion(), m.what(), m.from(), day, how);
    }

    private static <T> List<T> and(List<T> known, T more) {
        List<T> longer = new ArrayList<>(known);
        longer.add(more);
        return List.copyOf(longer);
    }
}
