package org.throughline.command.implementation.measure;

import java.time.LocalDate;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.events.implementation.measure.MeasureEvent;
import org.throughline.events.implementation.measure.MeasureScale;

/** What other subjects ask about measures. */
public final class Measures {

    private Measures() {}

    /**
     * The measure must have been defined by that day, of the organization, one it lies in or one that lies in it.
     *
     * @return how its values are to be read
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET or REFERS_ELSEWHERE
     */
    public static MeasureScale require(Peers peers, String measureId, String organizationId, LocalDate day) {
        Ledger<MeasureFacts, MeasureEvent> measure = peers.ledger(MeasureRules.RULES, measureId);
        MeasureFacts known = measure.state();
        if (!known.exists()) {
            throw Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no measure '%s'".formatted(measureId))
                    .with("measureId", measureId);
        }
        if (!measure.stateOn(day).exists()) {
            throw Refusal.of(RefusalCode.NOT_YET, "Measure %s was not defined by %s".formatted(measureId, day))
                    .with("measureId", measureId);
        }
        if (!Organizations.areInLine(peers, known.organization(), organizationId, day)) {
            throw Refusal.of(
                            RefusalCode.REFERS_ELSEWHERE,
                            "Measure %s is of %s, which neither lies in %s nor has it in it on %s"
                                    .formatted(measureId, known.organization(), organizationId, day))
                    .with("measureId", measureId);
        }
        return known.requireScale();
    }
}
