package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.subject.implementation.plan.PlanState;

/** A pause, a decision and a revision are the district's in which their unit lay on their day. */
@Asks(
        path = "equity-practice",
        place = 75,
        title = "Do we stop and ask before we decide, and what changes because of it?",
        tells =
                "Equity pauses of the window in one answer: how often and in which school year, the longest time without, who took part (by the"
                        + " role of their seats), what changed, which teams are overdue; which large decisions, and which decisions about what"
                        + " cycles tried, had one about them, one shortly before, or one only shortly after (`days`); and which share of revisions"
                        + " of plans says what it is to change for one group. Nothing of it measures a person.",
        example = "from=2016-07-01&to=2025-06-30&days=30")
@Component
final class EquityPracticeQuestion implements Question<EquityPracticeQuestion.Parameters, EquityPracticeAnswer> {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    record Parameters(
            Between between,

            @Means(
                    value =
                            "How many days a pause may lie before a decision, or behind it, to be close; 30 when left out.",
                    example = "60")
            @Nullable
            Long days) {}

    @Override
    public EquityPracticeAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        PausesHere pauses = PausesHere.in(snapshot);
        BiPredicate<String, LocalDate> here = (unit, day) -> window.contains(day) && snapshot.covers(unit, day);
        return new EquityPractice(
                        window,
                        days(asked.days()),
                        Profiles.SHIPPED.on(snapshot.day()).schoolYears(),
                        here,
                        pauses.pauses())
                .answer(
                        pauses.told(snapshot)
                                .answer(
                                        pause -> window.contains(pause.heldOn()),
                                        PausesHere.decisions(snapshot, window),
                                        pauses.ended()::get),
                        pauses.teams(),
                        snapshot.everHere(CycleState.class),
                        snapshot.everHere(PlanState.class));
    }

    private static int days(@Nullable Long asked) {
        if (asked == null) {
            return USUAL_DAYS;
        }
        if (asked < 0 || asked > MOST_DAYS) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "Days lie between 0 and " + MOST_DAYS)
                    .with("parameter", "days");
        }
        return asked.intValue();
    }
}
