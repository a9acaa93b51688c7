package org.throughline.command.implementation.measure;

import java.time.LocalDate;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.ground.organization.InLine;
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
        return InLine.require(
                        peers,
                        MeasureRules.RULES,
                        measureId,
                        "defined",
                        MeasureFacts::organization,
                        organizationId,
                        day)
                .requireScale();
    }
}
