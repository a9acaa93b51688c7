package org.throughline.command.direction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.command.direction.DirectionState.Alignment;
import org.throughline.command.direction.DirectionState.NonNegotiable;
import org.throughline.events.direction.DirectionEvent;
import org.throughline.events.direction.DirectionEvent.DirectionAligned;
import org.throughline.events.direction.DirectionEvent.NonNegotiableAdopted;
import org.throughline.events.direction.DirectionEvent.NonNegotiableRevised;
import org.throughline.events.direction.DirectionEvent.NonNegotiableWithdrawn;
import org.throughline.events.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.DirectionEvent.VisionRevised;

/** A team has one vision, a code names one non-negotiable, and versions are numbered in the order they take effect. */
enum DirectionRules implements SubjectRules<DirectionState, DirectionEvent> {
    RULES;

    @Override
    public Class<DirectionEvent> family() {
        return DirectionEvent.class;
    }

    @Override
    public DirectionState initial() {
        return DirectionState.UNKNOWN;
    }

    @Override
    public void check(DirectionState direction, DirectionEvent next) {
        switch (next) {
            case VisionAdopted e -> {
                refuseSecondVision(direction, e);
                requireNext(direction, e, e.version());
            }
            case VisionRevised e -> {
                requireVision(direction, e);
                requireNext(direction, e, e.version());
            }
            case NonNegotiableAdopted e -> {
                refuseTaken(direction, e, e.code());
                requireEndAfterBegin(e, e.until());
                requireNext(direction, e, e.version());
            }
            case NonNegotiableRevised e -> {
                requireKnown(direction, e, e.code());
                requireEndAfterBegin(e, e.until());
                requireNext(direction, e, e.version());
            }
            case NonNegotiableWithdrawn e -> {
                requireKnown(direction, e, e.code());
                requireNext(direction, e, e.version());
            }
            case DirectionAligned e -> requireMade(direction, e);
        }
    }

    @Override
    public DirectionState evolve(DirectionState direction, DirectionEvent event) {
        return switch (event) {
            case VisionAdopted e -> direction.withVision(e.version(), e.effectiveOn(), e.text());
            case VisionRevised e -> direction.withVision(e.version(), e.effectiveOn(), e.text());
            case NonNegotiableAdopted e ->
                direction.with(e.version(), e.effectiveOn(), e.code(), new NonNegotiable(e.text(), e.until()));
            case NonNegotiableRevised e ->
                direction.with(e.version(), e.effectiveOn(), e.code(), new NonNegotiable(e.text(), e.until()));
            case NonNegotiableWithdrawn e -> direction.without(e.version(), e.effectiveOn(), e.code());
            case DirectionAligned e -> direction.with(new Alignment(e.version(), e.parentTeamId(), e.parentVersion()));
        };
    }

    private static void refuseSecondVision(DirectionState direction, VisionAdopted next) {
        if (direction.vision() != null) {
            throw Refusal.of(
                            RefusalCode.ALREADY_EXISTS,
                            "Team %s has a vision; what is meant is a revision".formatted(next.teamId()))
                    .with("currentVersion", direction.version());
        }
    }

    private static void requireVision(DirectionState direction, VisionRevised next) {
        if (direction.vision() == null) {
            throw Refusal.of(
                    RefusalCode.NOT_YET, "Team %s has no vision on %s".formatted(next.teamId(), next.effectiveOn()));
        }
    }

    private static void refuseTaken(DirectionState direction, DirectionEvent next, String code) {
        if (direction.nonNegotiables().containsKey(code)) {
            throw Refusal.of(
                            RefusalCode.CODE_TAKEN,
                            "Non-negotiable %s of team %s is not withdrawn".formatted(code, next.teamId()))
                    .with("code", code);
        }
    }

    private static void requireKnown(DirectionState direction, DirectionEvent next, String code) {
        if (!direction.nonNegotiables().containsKey(code)) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "Team %s has no non-negotiable %s on %s".formatted(next.teamId(), code, next.effectiveOn()))
                    .with("code", code);
        }
    }

    private static void requireEndAfterBegin(DirectionEvent next, @Nullable LocalDate until) {
        if (until != null && !until.isAfter(next.effectiveOn())) {
            String detail = "It would end on %s and takes effect on %s".formatted(until, next.effectiveOn());
            throw Refusal.of(RefusalCode.MALFORMED, detail, List.of(new Fault("/until", "not-after-begin", detail)));
        }
    }

    private static void requireNext(DirectionState direction, DirectionEvent next, int version) {
        LocalDate since = direction.since();
        boolean early = since != null && next.effectiveOn().isBefore(since);
        if (early || version != direction.version() + 1) {
            throw Refusal.of(
                            RefusalCode.BEFORE_PREDECESSOR,
                            "Version %d cannot take effect on %s; version %d did on %s"
                                    .formatted(version, next.effectiveOn(), direction.version(), since))
                    .with("currentVersion", direction.version())
                    .with("currentEffectiveOn", String.valueOf(since));
        }
    }

    /** A version that is recorded late, for a day before this one, does not unmake an alignment of its predecessor. */
    private static void requireMade(DirectionState direction, DirectionAligned next) {
        if (next.version() < 1 || next.version() > direction.version()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Team %s has no direction to align on %s".formatted(next.teamId(), next.effectiveOn()));
        }
    }
}
