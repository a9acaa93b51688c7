package org.throughline.command.implementation.plan;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;

/**
 * The versions of a plan that have taken effect, and how far the steps of the one in effect have come.
 *
 * @param current number of the version in effect, 0 as long as there is none
 * @param texts what each of them says, by number
 * @param steps how far steps of the one in effect have come, by code; of a step that nothing was said of, nothing
 * @param leftOut how far steps had come that a version left out, by code
 */
record PlanVersions(
        int current,
        Map<Integer, PlanContent> texts,
        Map<String, StepStanding> steps,
        Map<String, StepStanding> leftOut) {

    static final PlanVersions NONE = new PlanVersions(0, Map.of(), Map.of(), Map.of());

    static PlanVersions beginning(PlanContent content) {
        return new PlanVersions(1, Map.of(1, content), Map.of(), Map.of());
    }

    PlanContent content() {
        return texts.getOrDefault(current, PlanContent.EMPTY);
    }

    boolean has(int version) {
        return texts.containsKey(version);
    }

    /** How far a step of the version in effect has come. */
    StepStanding standingOf(String stepCode) {
        return steps.getOrDefault(stepCode, StepStanding.PLANNED);
    }

    /** The steps of the version in effect that are not settled, in its order. */
    List<String> openSteps() {
        return content().steps().keySet().stream()
                .filter(code -> !standingOf(code).isSettled())
                .toList();
    }

    PlanVersions with(String stepCode, StepStanding standing) {
        Map<String, StepStanding> more = new HashMap<>(steps);
        more.put(stepCode, standing);
        return new PlanVersions(current, texts, Collections.unmodifiableMap(more), leftOut);
    }

    /**
     * The next version. A code that it puts back names another step than the one that was left out under it; one that the
     * version it was written on still had names the same step, which a version remembered later had left out.
     */
    PlanVersions revised(ActionPlanRevised e) {
        PlanContent base = texts.getOrDefault(e.revises(), content());
        PlanContent after = PlanDelta.of(e).appliedTo(base);
        Map<String, StepStanding> standings = new HashMap<>(steps);
        Map<String, StepStanding> gone = new HashMap<>(leftOut);
        content().steps().keySet().stream()
                .filter(code -> !after.steps().containsKey(code))
                .forEach(code -> gone.put(code, standingOf(code)));
        standings.keySet().retainAll(after.steps().keySet());
        after.steps().keySet().stream()
                .filter(code -> !content().steps().containsKey(code)
                        && base.steps().containsKey(code)
                        && gone.containsKey(code))
                .forEach(code -> standings.put(code, gone.remove(code)));
        Map<Integer, PlanContent> known = new HashMap<>(texts);
        known.put(e.version(), after);
        return new PlanVersions(
                e.version(),
                Collections.unmodifiableMap(known),
                Collections.unmodifiableMap(standings),
                Collections.unmodifiableMap(gone));
    }
}
