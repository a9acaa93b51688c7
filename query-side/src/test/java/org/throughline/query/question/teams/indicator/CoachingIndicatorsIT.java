package org.throughline.query.question.teams.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.question.teams.indicator.LedSchool.day;
import static org.throughline.query.question.teams.indicator.LedSchool.indicator;
import static org.throughline.query.question.teams.indicator.LedSchool.part;
import static org.throughline.query.question.teams.indicator.LedSchool.school;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.coaching.CoachOrigin;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachAssigned;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingEnded;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingVisitRecorded;
import org.throughline.events.implementation.coaching.ServicePlan;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.talk.exchange.ExchangeEvent.AdviceGiven;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackAddressed;
import org.throughline.events.talk.exchange.FeedbackOutcome;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Lacking;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.OfUnit;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;

/** What the indicators say of coaching and of what coaches advise. */
class CoachingIndicatorsIT {

    private static OfUnit coached(SubjectEvent... more) {
        return school(Stream.concat(
                        Stream.of(
                                new StageEntered("s1", "PBIS", Stage.PURPOSE_BUILDING, List.of(), day("2020-09-01")),
                                new CoachAssigned(
                                        "slt",
                                        "c1",
                                        "s1",
                                        "m-9",
                                        CoachOrigin.EXTERNAL,
                                        null,
                                        "PBIS",
                                        new ServicePlan("How to begin", null, List.of(), 8, 60, List.of()),
                                        List.of(),
                                        List.of(),
                                        day("2021-09-01")),
                                new CoachingVisitRecorded(
                                        "slt",
                                        "c1",
                                        "v1",
                                        60,
                                        null,
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        null,
                                        day("2021-10-01"))),
                        Stream.of(more))
                .toArray(SubjectEvent[]::new));
    }

    private static AdviceGiven advised(String id, @Nullable String leader, String on) {
        return new AdviceGiven(id, "slt", "c1", "slt", leader, MessageDirection.ACROSS, null, List.of(), day(on));
    }

    private static FeedbackAddressed answered(String id, FeedbackOutcome outcome) {
        return new FeedbackAddressed(id, null, outcome, null, null, null, "Because", List.of(), day("2022-03-01"));
    }

    @Test
    void aCoachWhoCameIsThereUntilTheyLeave() {
        OfUnit there = coached();
        assertThat(part(PartCode.COACH_OUTSIDE, there).finding()).isEqualTo(Finding.HOLDS);
        assertThat(part(PartCode.COACH_INSIDE, there).finding()).isEqualTo(Finding.LACKS);
        assertThat(part(PartCode.COACH_INSIDE, school()).finding())
                .as("no coaching is recorded")
                .isEqualTo(Finding.UNKNOWN);
        assertThat(part(PartCode.COACHED, there).finding()).isEqualTo(Finding.HOLDS);

        OfUnit left = coached(new CoachingEnded("slt", "c1", "Left in February", day("2022-02-01")));
        assertThat(part(PartCode.COACH_OUTSIDE, left).finding()).isEqualTo(Finding.LACKS);
        assertThat(part(PartCode.COACHED, left).finding()).isEqualTo(Finding.LACKS);
        assertThat(part(PartCode.COACHED, left).lacking())
                .extracting(Lacking::ref)
                .containsExactly("PBIS");
        assertThat(part(PartCode.LEARNED, left).finding())
                .as("nobody recorded learning")
                .isEqualTo(Finding.UNKNOWN);
    }

    @Test
    void adviceIsActedUponWhereItChangedSomethingAndUnknownWhileItWaits() {
        assertThat(part(PartCode.ADVICE_ACTED_UPON, coached()).finding()).isEqualTo(Finding.UNKNOWN);

        OfUnit waits = coached(advised("a1", "m-1", "2022-01-10"));
        assertThat(part(PartCode.LEADERS_ADVISED, waits).finding()).isEqualTo(Finding.HOLDS);
        assertThat(part(PartCode.TEAMS_ADVISED, waits).finding()).isEqualTo(Finding.LACKS);
        assertThat(part(PartCode.ADVICE_ACTED_UPON, waits).finding()).isEqualTo(Finding.UNKNOWN);

        OfUnit answered = coached(
                advised("a1", "m-1", "2022-01-10"),
                advised("a2", null, "2022-01-11"),
                answered("a1", FeedbackOutcome.CHANGED_PRACTICE),
                answered("a2", FeedbackOutcome.NO_CHANGE_WITH_REASON));
        assertThat(part(PartCode.TEAMS_ADVISED, answered).finding()).isEqualTo(Finding.HOLDS);
        assertThat(part(PartCode.ADVICE_ACTED_UPON, answered))
                .extracting(Part::met, Part::asked, Part::finding)
                .containsExactly(1, 2, Finding.HOLDS);
        assertThat(indicator(Element.COACHES, answered).finding())
                .as("there is no coach from inside")
                .isEqualTo(Finding.LACKS);

        OfUnit declined =
                coached(advised("a2", null, "2022-01-11"), answered("a2", FeedbackOutcome.NO_CHANGE_WITH_REASON));
        assertThat(part(PartCode.ADVICE_ACTED_UPON, declined).finding()).isEqualTo(Finding.LACKS);
    }

    @Test
    void whatWasAdvisedBeforeTheMonthsLookedBackOnDoesNotCount() {
        OfUnit before = coached(advised("a1", "m-1", "2021-02-01"));
        assertThat(part(PartCode.LEADERS_ADVISED, before).finding()).isEqualTo(Finding.LACKS);
        assertThat(part(PartCode.ADVICE_ACTED_UPON, before).finding()).isEqualTo(Finding.UNKNOWN);
    }
}
