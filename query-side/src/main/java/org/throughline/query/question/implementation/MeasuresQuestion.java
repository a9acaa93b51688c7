package org.throughline.query.question.implementation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.stage.StageState;

/**
 * Readings belong to the district of their unit on their last day, moves on their day; a measure is told where its unit
 * lies on the day asked about, and wherever one of its readings or moves is.
 */
@Asks(
        path = "measures",
        place = 48,
        title = "Did trust move before the stages did, or after?",
        tells = "Every measure from reading to reading, and beside it every move between stages of its organization:"
                + " how the measure moved between the last two readings before, and from there to the first one"
                + " after. Values of groups that would tell of too few people were never recorded and say that"
                + " they are withheld, which is not zero. Organizations come in the order of their ids; a number"
                + " is a signal, not a rank.",
        example = "category=TRUST")
@Component
final class MeasuresQuestion implements Question<MeasuresQuestion.Parameters, MeasuresAnswer> {

    record Parameters(
            @Means(value = "Only measures of this category.", example = "TRUST") @Nullable
            MeasureCategory category,

            @Means("First and last day of the readings and moves told; a reading is of its last day. Without"
                    + " them, from the beginning to the day asked about.")
            Between days) {}

    @Override
    public MeasuresAnswer answer(Snapshot snapshot, Parameters asked) {
        Measures measures = new Measures(
                snapshot.everHere(MeasureState.class),
                snapshot.everHere(StageState.class),
                snapshot::covers,
                snapshot.day());
        return measures.answer(asked.days().orSince(measures.beginning(), snapshot), asked.category());
    }
}
