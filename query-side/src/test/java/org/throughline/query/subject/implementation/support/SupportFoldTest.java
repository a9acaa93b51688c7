package org.throughline.query.subject.implementation.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.support.HeadCount;
import org.throughline.events.implementation.support.QualityFeature;
import org.throughline.events.implementation.support.QualitySource;
import org.throughline.events.implementation.support.SessionMode;
import org.throughline.events.implementation.support.SupportEvent;
import org.throughline.events.implementation.support.SupportEvent.SupportCancelled;
import org.throughline.events.implementation.support.SupportEvent.SupportHeld;
import org.throughline.events.implementation.support.SupportEvent.SupportRated;
import org.throughline.events.implementation.support.SupportEvent.SupportScheduled;
import org.throughline.events.implementation.support.SupportKind;
import org.throughline.events.implementation.support.SupportTerms;
import org.throughline.query.Told;
import org.throughline.query.subject.implementation.support.StaffSupportState.Standing;
import org.throughline.query.words.Called;
import org.throughline.query.words.Sentence;

/** How far a support has come, and how good it was. */
class SupportFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-05");
    private static final LocalDate STARTS = LocalDate.parse("2018-09-12");
    private static final LocalDate ENDS = LocalDate.parse("2019-05-15");
    private static final SupportFold STORY = new SupportFold();

    @Test
    void whatIsScheduledIsInPlaceFromTheFirstTimeItIsHeldUntilItsLastDay() {
        StaffSupportState promised = told(ENDS);
        assertThat(promised.on(STARTS.minusDays(1))).isEqualTo(Standing.AHEAD);
        assertThat(promised.on(STARTS)).isEqualTo(Standing.NOT_BEGUN);
        assertThat(promised.on(ENDS.plusDays(1))).isEqualTo(Standing.NEVER_HELD);
        StaffSupportState held = told(ENDS, held("one", STARTS, 60));
        assertThat(held.on(ENDS)).isEqualTo(Standing.IN_PLACE);
        assertThat(held.on(ENDS.plusDays(1))).isEqualTo(Standing.OVER);
        assertThat(told(null, held("one", STARTS, 60)).on(ENDS.plusYears(9))).isEqualTo(Standing.IN_PLACE);
    }

    @Test
    void aCancellationEndsItOnItsDayUnlessItWasOverBefore() {
        SupportCancelled cancelled = new SupportCancelled("x1", "Closed", STARTS.plusDays(30));
        StaffSupportState ended = told(ENDS, held("one", STARTS, 60), cancelled);
        assertThat(ended.until()).isEqualTo(STARTS.plusDays(30));
        assertThat(ended.on(STARTS.plusDays(29))).isEqualTo(Standing.IN_PLACE);
        assertThat(ended.on(STARTS.plusDays(30))).isEqualTo(Standing.OVER);
        assertThat(told(STARTS, cancelled).until()).isEqualTo(STARTS.plusDays(1));
        assertThat(told(null, cancelled).on(STARTS.plusDays(30))).isEqualTo(Standing.NEVER_HELD);
    }

    @Test
    void minutesAndHeadsThatNobodyWroteDownAreUnknownAndNotZero() {
        StaffSupportState held = told(ENDS, held("one", STARTS, 60), held("two", STARTS.plusDays(7), null));
        assertThat(held.minutesHeld()).isEqualTo(60);
        assertThat(told(ENDS, held("two", STARTS, null)).minutesHeld()).isNull();
        assertThat(held.sessions().getFirst().people()).isEqualTo(15);
        assertThat(held.sessions().getLast().people()).isNull();
        assertThat(Told.stored(STORY, held)).isEqualTo(held);
    }

    @Test
    void ofEachSourceTheLatestRatingIsTold() {
        StaffSupportState rated = told(
                ENDS,
                held("one", STARTS, 60),
                rated("r1", QualitySource.PARTICIPANTS, 60),
                rated("r2", QualitySource.OBSERVER, null),
                rated("r3", QualitySource.PARTICIPANTS, 80));
        assertThat(rated.latestRatings())
                .extracting(StaffSupportState.Rating::ratingId)
                .containsExactly("r3", "r2");
    }

    @Test
    void isSaidInSentences() {
        SupportWords words = new SupportWords();
        assertThat(words.say(scheduled(ENDS), "", Called.plainly()).text())
                .isEqualTo(
                        "Scheduled professional learning for t1 and educator, from 12 September 2018 to 15 May 2019: Reading data");
        assertThat(words.say(scheduled(STARTS), "", Called.plainly()).text()).contains("for 12 September 2018: ");
        assertThat(words.say(scheduled(null), "", Called.plainly()).text()).contains("from 12 September 2018 on: ");
        assertThat(words.say(held("one", STARTS, 90), "School", Called.plainly())
                        .text())
                .endsWith(", 1 hour 30 minutes; came: 12 educator, 3 pupil services");
        assertThat(words.say(rated("r1", QualitySource.PARTICIPANTS, 80), "School", Called.plainly())
                        .text())
                .endsWith(" rated by those it was for: 80 percent of 9 answers; lacking: data driven");
        assertThat(words.say(new SupportCancelled("x1", "Closed", ENDS), "School", Called.plainly()))
                .returns("School", Sentence::about)
                .returns("Closed", Sentence::quote);
    }

    private static StaffSupportState told(@Nullable LocalDate ends, SupportEvent... more) {
        List<SupportEvent> events = new ArrayList<>(List.of(scheduled(ends)));
        events.addAll(List.of(more));
        return Told.by(STORY, events);
    }

    private static SupportScheduled scheduled(@Nullable LocalDate ends) {
        return new SupportScheduled(
                "x1",
                "s1",
                new SupportTerms(
                        Map.of("en", "Reading data"),
                        SupportKind.LEARNING,
                        null,
                        "MTSS",
                        null,
                        null,
                        null,
                        List.of(),
                        List.of("EDUCATOR"),
                        List.of("t1"),
                        null,
                        STARTS,
                        ends,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                List.of(),
                DAY);
    }

    private static SupportHeld held(String id, LocalDate day, @Nullable Integer minutes) {
        List<HeadCount> attended = minutes == null
                ? List.of()
                : List.of(new HeadCount("EDUCATOR", 12), new HeadCount("PUPIL_SERVICES", 3));
        return new SupportHeld("x1", id, minutes, SessionMode.IN_PERSON, attended, day);
    }

    private static SupportRated rated(String id, QualitySource source, @Nullable Integer percent) {
        return new SupportRated(
                "x1", id, source, percent, 9, List.of(), List.of(QualityFeature.DATA_DRIVEN), STARTS.plusDays(9));
    }
}
