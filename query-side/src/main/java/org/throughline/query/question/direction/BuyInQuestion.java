package org.throughline.query.question.direction;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.direction.buyin.BuyInState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.talk.success.SuccessState;

@Asks(
        path = "buy-in",
        place = 95,
        title = "How far do people stand behind the work?",
        tells = "Each group of each organization over time, on each scale by itself, and the tracks in initial"
                + " implementation in which nobody was asked and no success was told. Groups below the small-cell limit of their day were never"
                + " recorded.",
        example = "asOf=2020-01-31&initialFor=60")
@Component
final class BuyInQuestion implements Question<BuyInQuestion.Parameters, BuyInAnswer> {

    record Parameters(
            @Means(
                    value =
                            "Names the tracks in initial implementation for more than this many days in which nobody was"
                                    + " asked and no success was told since they entered it. Without it that is not known.",
                    example = "60")
            @Nullable
            Long initialFor) {}

    @Override
    public BuyInAnswer answer(Snapshot snapshot, Parameters asked) {
        return new BuyInTrend(
                        snapshot.states(OrganizationState.class),
                        snapshot.states(BuyInState.class),
                        snapshot.states(SuccessState.class),
                        snapshot.states(StageState.class))
                .answer(snapshot.day(), asked.initialFor());
    }
}
