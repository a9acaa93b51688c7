package org.throughline.command.direction.direction;

import static org.throughline.events.direction.direction.DirectionPart.IMPROVEMENT_PROCESS;
import static org.throughline.events.direction.direction.DirectionPart.NON_NEGOTIABLES;
import static org.throughline.events.direction.direction.DirectionPart.VISION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.command.direction.direction.DirectionFacts.Alignment;
import org.throughline.command.direction.direction.DirectionFacts.Content;
import org.throughline.command.direction.direction.DirectionFacts.ImprovementProcess;
import org.throughline.command.direction.direction.DirectionFacts.NonNegotiable;
import org.throughline.events.direction.direction.CyclePattern;
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
import org.throughline.events.direction.direction.WholeChild;
import org.throughline.events.direction.direction.WholeChildDomain;

/**
 * A team has one vision and one improvement process, and a code names one non-negotiable. What is said of a version is said when
 * it has taken effect.
 */
enum DirectionRules implements SubjectRules<DirectionFacts, DirectionEvent> {
    RULES;

    @Override
    public Class<DirectionEvent> family() {
        return DirectionEvent.class;
    }

    @Override
    public DirectionFacts initial() {
        return DirectionFacts.UNKNOWN;
    }

    @Override
    public void check(DirectionFacts direction, DirectionEvent next) {
        switch (next) {
            case VisionDrafted e -> {}
            case VisionAdopted e -> requireWhole(e.wholeChild());
            case VisionRevised e -> {
                requireFirst(direction.vision() != null, e, "vision");
                requireWhole(e.wholeChild());
            }
            case NonNegotiableAdopted e -> requireEndAfterBegin(e, e.until());
            case NonNegotiableRevised e -> {
                requireKnown(direction, e, e.code());
                requireEndAfterBegin(e, e.until());
            }
            case NonNegotiableWithdrawn e -> requireKnown(direction, e, e.code());
            case ImprovementProcessEstablished e -> requireRound(e.cycle());
            case ImprovementProcessRevised e -> {
                requireFirst(direction.content().process() != null, e, "improvement process");
                requireRound(e.cycle());
            }
            case DirectionAligned e -> requireMade(direction, e, e.version());
            case DirectionCommunicated e -> requirePart(direction, e);
            case DirectionAcknowledged e -> {
                Acknowledger.requireOne(e.memberId(), e.audience(), "audience");
                requireMade(direction, e, e.version());
            }
            case MisalignmentFlagged e -> Misalignments.check(direction, e);
            case MisalignmentResolved e -> Misalignments.check(direction, e);
        }
    }

    @Override
    public DirectionFacts evolve(DirectionFacts direction, DirectionEvent event) {
        Content said = direction.content();
        return switch (event) {
            case VisionDrafted e -> direction.withDraft(e.text());
            case VisionAdopted e ->
                direction.next(e.version(), VISION, said.withVision(e.text(), e.covers(), e.wholeChild()));
            case VisionRevised e ->
                direction.next(e.version(), VISION, said.withVision(e.text(), e.covers(), e.wholeChild()));
            case NonNegotiableAdopted e ->
                direction.next(
                        e.version(), NON_NEGOTIABLES, said.with(e.code(), new NonNegotiable(e.text(), e.until())));
            case NonNegotiableRevised e ->
                direction.next(
                        e.version(), NON_NEGOTIABLES, said.with(e.code(), new NonNegotiable(e.text(), e.until())));
            case NonNegotiableWithdrawn e -> direction.next(e.version(), NON_NEGOTIABLES, said.without(e.code()));
            case ImprovementProcessEstablished e ->
                direction.next(
                        e.version(),
                        IMPROVEMENT_PROCESS,
                        said.with(new ImprovementProcess(e.cycle(), e.measures(), e.roles())));
            case ImprovementProcessRevised e ->
                direction.next(
                        e.version(),
                        IMPROVEMENT_PROCESS,
                        said.with(new ImprovementProcess(e.cycle(), e.measures(), e.roles())));
            case DirectionAligned e -> direction.with(new Alignment(e.version(), e.parentTeamId(), e.parentVersion()));
            case DirectionCommunicated e -> direction;
            case DirectionAcknowledged e -> direction;
            case MisalignmentFlagged e -> direction.withFlag(e.flagId(), true);
            case MisalignmentResolved e -> direction.withFlag(e.flagId(), false);
        };
    }

    /**
     * Judges whether a part is adopted that is not there on that day. Behind one that is remembered later it stands all the same:
     * the later one replaces the earlier.
     *
     * @param then the direction on the day
     * @throws Refusal ALREADY_EXISTS or CODE_TAKEN when what is meant is a revision
     */
    static void requireNew(DirectionFacts then, DirectionEvent next) {
        switch (next) {
            case VisionAdopted e -> refuseSecond(then, e, then.vision() != null, "vision");
            case ImprovementProcessEstablished e ->
                refuseSecond(then, e, then.content().process() != null, "improvement process");
            case NonNegotiableAdopted e -> refuseTaken(then, e, e.code());
            default -> {}
        }
    }

    private static void refuseSecond(DirectionFacts direction, DirectionEvent next, boolean there, String what) {
        if (there) {
            throw Refusal.of(
                            RefusalCode.ALREADY_EXISTS,
                            "Team %s has its %s; what is meant is a revision".formatted(next.teamId(), what))
                    .with("currentVersion", direction.version());
        }
    }

    private static void requireFirst(boolean there, DirectionEvent next, String what) {
        if (!there) {
            throw Refusal.of(
                    RefusalCode.NOT_YET, "Team %s has no %s on %s".formatted(next.teamId(), what, next.effectiveOn()));
        }
    }

    private static void requireRound(CyclePattern cycle) {
        if (cycle.weeks() < 1) {
            String detail = "A round takes at least a week, not %d".formatted(cycle.weeks());
            throw Refusal.of(RefusalCode.MALFORMED, detail, List.of(new Fault("/cycle/weeks", "too-small", detail)));
        }
    }

    private static void requireWhole(@Nullable WholeChild wholeChild) {
        if (wholeChild == null) {
            return;
        }
        List<Fault> faults = new ArrayList<>();
        Set<WholeChildDomain> named = Set.copyOf(wholeChild.domains());
        if (named.size() < wholeChild.domains().size()) {
            faults.add(new Fault("/wholeChild/domains", "named-twice", "Each domain is named once"));
        }
        if (wholeChild.held() && named.stream().allMatch(domain -> domain == WholeChildDomain.ACADEMIC)) {
            faults.add(new Fault(
                    "/wholeChild/domains",
                    "not-whole",
                    "A purpose for the whole child names more than academic learning"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(
                    RefusalCode.MALFORMED, "The whole-child purpose does not agree with what it names", faults);
        }
    }

    private static void refuseTaken(DirectionFacts direction, DirectionEvent next, String code) {
        if (direction.nonNegotiables().containsKey(code)) {
            throw Refusal.of(
                            RefusalCode.CODE_TAKEN,
                            "Non-negotiable %s of team %s is not withdrawn".formatted(code, next.teamId()))
                    .with("code", code);
        }
    }

    private static void requireKnown(DirectionFacts direction, DirectionEvent next, String code) {
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

    private static void requireMade(DirectionFacts direction, DirectionEvent next, int version) {
        if (!direction.has(version)) {
            throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "The direction of team %s has no version %d on %s"
                                    .formatted(next.teamId(), Math.max(version, 1), next.effectiveOn()))
                    .with("currentVersion", direction.version());
        }
    }

    private static void requirePart(DirectionFacts direction, DirectionCommunicated next) {
        requireMade(direction, next, next.version());
        if (!direction.has(next.version(), next.part())) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Version %d of the direction of team %s has no %s"
                            .formatted(next.version(), next.teamId(), next.part()));
        }
    }
}
