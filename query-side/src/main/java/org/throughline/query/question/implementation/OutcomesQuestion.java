package org.throughline.query.question.implementation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.stage.StageState;

/** Ways and outcomes belong, with all their years, to the district of their unit on the day asked about. */
@Asks(
        path = "outcomes",
        place = 47,
        title = "How long until our learners gained from it?",
        tells = "For every organization and practice the first day it was in use, the first day of full implementation"
                + " and the first fidelity check that met its criterion; and beside it each outcome measure that"
                + " is to show its effect: the last value before it was in use, the first since that is better, or"
                + " worse, by what the district takes for a shift, and how long that took, over all years. Open,"
                + " ended, earlier, not begun and unknown are different answers. Readings that were retracted do"
                + " not count.",
        example = "asOf=2024-09-01")
@Component
final class OutcomesQuestion implements Question<OutcomesQuestion.Parameters, OutcomesAnswer> {

    record Parameters(
            @Means(value = "Only this practice.", example = "PBIS") @Nullable
            String practice) {}

    @Override
    public OutcomesAnswer answer(Snapshot snapshot, Parameters asked) {
        String practice = snapshot.practice(asked.practice());
        return new Outcomes(
                        snapshot.states(OrganizationState.class),
                        snapshot.states(FidelityState.class),
                        snapshot.states(MeasureState.class),
                        Profiles.SHIPPED.on(snapshot.day()).schoolYears(),
                        snapshot.day())
                .of(snapshot.states(StageState.class).stream()
                        .filter(track -> practice == null || practice.equals(track.practice()))
                        .toList());
    }
}
