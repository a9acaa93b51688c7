package org.throughline.command.direction.direction;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.direction.direction.DirectionEvent.MisalignmentFlagged;
import org.throughline.events.direction.direction.DirectionEvent.MisalignmentResolved;

/** A misalignment is stated once under its id, about a part that is there, and resolved once. */
final class Misalignments {

    private Misalignments() {}

    static void check(DirectionFacts direction, MisalignmentFlagged next) {
        if (direction.flags().containsKey(next.flagId())) {
            throw Refusal.of(
                            RefusalCode.CODE_TAKEN,
                            "Team %s has stated a misalignment %s already".formatted(next.teamId(), next.flagId()))
                    .with("flagId", next.flagId());
        }
        if (!direction.has(next.version(), next.part())) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Team %s has no %s on %s that could be at odds with anything"
                            .formatted(next.teamId(), next.part(), next.effectiveOn()));
        }
    }

    static void check(DirectionFacts direction, MisalignmentResolved next) {
        Boolean open = direction.flags().get(next.flagId());
        if (open == null) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "Team %s has stated no misalignment %s by %s"
                                    .formatted(next.teamId(), next.flagId(), next.effectiveOn()))
                    .with("flagId", next.flagId());
        }
        if (!open) {
            throw Refusal.of(
                            RefusalCode.ENDED,
                            "Misalignment %s of team %s is resolved".formatted(next.flagId(), next.teamId()))
                    .with("flagId", next.flagId());
        }
    }
}
