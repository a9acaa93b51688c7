package org.throughline.command.implementation.plan;

import java.time.LocalDate;
import org.throughline.command.Refusal;
import org.throughline.command.implementation.plan.PlanCommand.ReasonCodes;
import org.throughline.command.implementation.practice.FrameCodes;
import org.throughline.events.implementation.plan.Modification;

/** How a version came about is told in the codes that adaptations of practices are told in. */
final class Modifications {

    private Modifications() {}

    /**
     * The same in the terms of the vocabulary of the day, each code once.
     *
     * @throws Refusal MALFORMED with every code that is not of it
     */
    static Modification told(ReasonCodes said, LocalDate day) {
        FrameCodes codes = FrameCodes.on(day, "/modification");
        Modification modification = new Modification(
                codes.vocabulary(),
                codes.one("when", said.when()),
                codes.one("planned", said.planned()),
                codes.several("decidedBy", said.decidedBy()),
                codes.several("what", said.what()),
                codes.several("levels", said.levels()),
                said.faithfulness(),
                codes.one("permanence", said.permanence()),
                codes.several("goals", said.goals()),
                codes.several("nature", said.nature()),
                codes.several("reasons", said.reasons()));
        codes.require();
        return modification;
    }
}
