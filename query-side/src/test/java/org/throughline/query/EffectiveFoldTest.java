package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.query.subject.implementation.stage.StageFold;

class EffectiveFoldTest {

    private static final LocalDate FALL = LocalDate.parse("2018-09-01");
    private static final StageFold STORY = new StageFold();

    /** A track tells every event it was given, in order, so that any other order shows. */
    @Property(tries = 500)
    void tellsWhatIsRecordedInAnyOrderByEffectiveDayAndThenByRecording(
            @ForAll("recordings") List<StageRegressed> recorded) {
        EffectiveFold<?, ?> fold = new EffectiveFold<>(STORY);
        recorded.forEach(event -> fold.add(Told.recorded(event)));
        List<StageRegressed> effective = recorded.stream()
                .sorted(Comparator.comparing(SubjectEvent::effectiveOn))
                .toList();
        assertThat(fold.state().orElseThrow()).isEqualTo(Told.by(STORY, effective));
    }

    @Property(tries = 200)
    void isRightAfterEachEventAndNotOnlyAfterTheLast(@ForAll("recordings") List<StageRegressed> recorded) {
        EffectiveFold<?, ?> fold = new EffectiveFold<>(STORY);
        for (int known = 1; known <= recorded.size(); known++) {
            fold.add(Told.recorded(recorded.get(known - 1)));
            List<StageRegressed> effective = recorded.stream()
                    .limit(known)
                    .sorted(Comparator.comparing(SubjectEvent::effectiveOn))
                    .toList();
            assertThat(fold.state().orElseThrow()).isEqualTo(Told.by(STORY, effective));
        }
    }

    @Test
    void hasNoStateBeforeTheFirstEvent() {
        assertThat(new EffectiveFold<>(STORY).state()).isEmpty();
    }

    @Test
    void refusesAnEventOfAnotherFamily() {
        EffectiveFold<?, ?> fold = new EffectiveFold<>(STORY);
        assertThatThrownBy(() -> fold.add(Told.recorded(new MemberRetired("slt", "a", null, FALL))))
                .isInstanceOf(ClassCastException.class);
    }

    @Test
    void tellsWhatCountsUpToADay() {
        EffectiveFold<?, ?> fold = new EffectiveFold<>(STORY, FALL.plusDays(1));
        StageRegressed first = back("first", FALL);
        StageRegressed late = back("late", FALL.plusDays(9));
        fold.add(Told.recorded(1, first));
        fold.add(Told.recorded(2, late));
        assertThat(fold.state().orElseThrow()).isEqualTo(Told.by(STORY, first));
        StageRegressed earlier = back("late", FALL.plusDays(1));
        fold.add(Told.recorded(
                3, new EntryCorrected("stage", "s1~PBIS", 2, "r", new Replacement(earlier), FALL.plusDays(1))));
        assertThat(fold.state().orElseThrow()).isEqualTo(Told.by(STORY, first, earlier));
        fold.add(Told.recorded(4, new EntryRetracted("stage", "s1~PBIS", 1, "r", FALL)));
        assertThat(fold.state().orElseThrow()).isEqualTo(Told.by(STORY, earlier));
        fold.add(Told.recorded(5, new EntryRetracted("stage", "s1~PBIS", 2, "r", FALL)));
        assertThat(fold.state()).isEmpty();
        fold.add(Told.recorded(6, first));
        assertThat(fold.state().orElseThrow()).isEqualTo(Told.by(STORY, first));
    }

    private static StageRegressed back(String reason, LocalDate day) {
        return new StageRegressed("s1", "PBIS", Stage.INFRASTRUCTURE, reason, List.of(), day);
    }

    @Provide
    Arbitrary<List<StageRegressed>> recordings() {
        return Arbitraries.integers()
                .between(0, 6)
                .map(FALL::plusDays)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(days -> IntStream.range(0, days.size())
                        .mapToObj(i -> new StageRegressed(
                                "s1", "PBIS", Stage.INITIAL, "recorded " + i, List.of(), days.get(i)))
                        .toList());
    }
}
