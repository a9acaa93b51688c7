package org.throughline.command.implementation.measure;

import org.jspecify.annotations.Nullable;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/** What goes on where a measure ends is another measure of the same organization. */
final class Successors {

    private Successors() {}

    /**
     * Judges a successor; none is as good as any.
     *
     * @throws Refusal UNKNOWN_REFERENCE or REFERS_ELSEWHERE
     */
    static void check(Peers peers, String measureId, String organizationId, @Nullable String successor) {
        if (successor == null) {
            return;
        }
        MeasureFacts next = peers.state(MeasureRules.RULES, successor);
        if (!next.exists() || successor.equals(measureId)) {
            throw Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no other measure '%s'".formatted(successor))
                    .with("successor", successor);
        }
        if (!next.organization().equals(organizationId)) {
            throw Refusal.of(
                            RefusalCode.REFERS_ELSEWHERE,
                            "Measure %s is of %s".formatted(successor, next.organization()))
                    .with("organizationId", next.organization());
        }
    }
}
