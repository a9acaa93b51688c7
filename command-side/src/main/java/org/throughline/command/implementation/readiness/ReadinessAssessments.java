package org.throughline.command.implementation.readiness;

import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.practice.PracticeNames;

/** What other subjects ask about assessments of readiness. */
public final class ReadinessAssessments {

    private ReadinessAssessments() {}

    /**
     * The assessment, which must be recorded and be about this unit, for this practice or for the integrated system. It
     * may be retracted.
     *
     * @throws Refusal UNKNOWN_REFERENCE or REFERS_ELSEWHERE
     */
    public static ReadinessFacts requireOf(Peers peers, String assessmentId, String organizationId, String practice) {
        ReadinessFacts state = peers.state(ReadinessRules.RULES, assessmentId);
        if (!state.exists()) {
            throw Refusal.of(
                            RefusalCode.UNKNOWN_REFERENCE,
                            "There is no readiness assessment '%s'".formatted(assessmentId))
                    .with("assessmentId", assessmentId);
        }
        if (!isAbout(state, peers, organizationId, practice)) {
            throw Refusal.of(
                            RefusalCode.REFERS_ELSEWHERE,
                            "Readiness assessment %s is about %s of %s"
                                    .formatted(
                                            assessmentId,
                                            state.practice() == null ? "the system" : state.practice(),
                                            state.organizationId()))
                    .with("assessmentId", assessmentId);
        }
        return state;
    }

    /** Whether it is about this unit, and about this practice, under whichever of its names, or the system it is part of. */
    private static boolean isAbout(ReadinessFacts state, Peers peers, String organizationId, String practice) {
        return state.organizationId().equals(organizationId)
                && (state.practice() == null
                        || PracticeNames.areOne(
                                peers, organizationId, state.practice(), practice, state.effectiveOn()));
    }
}
