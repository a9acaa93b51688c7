package org.throughline.query.subject.ground.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.learning.LearningEvent;
import org.throughline.events.ground.learning.LearningEvent.LearningRecorded;
import org.throughline.events.ground.learning.LearningEvent.LearningRetracted;
import org.throughline.query.Told;

class LearningFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final LearningFold STORY = new LearningFold();

    @Test
    void knowsTheFirstDayOfATopicFromThatDayOn() {
        LearningState member = Told.by(STORY, learned("a", DAY), learned("b", DAY.plusDays(9)));
        assertThat(member.firstOn("FRAMEWORK", DAY)).contains(DAY);
        assertThat(member.firstOn("FRAMEWORK", DAY.minusDays(1))).isEmpty();
        assertThat(member.firstOn("SYSTEMS_CHANGE", DAY)).isEmpty();
    }

    @Test
    void keepsRetractedLearningReadableAndCountsItNoMore() {
        LearningState member = Told.by(STORY, learned("a", DAY), new LearningRetracted("m-1", "a", "was ill", DAY));
        assertThat(member.firstOn("FRAMEWORK", DAY)).isEmpty();
        assertThat(member.retracted()).singleElement().satisfies(one -> {
            assertThat(one.learned().learningId()).isEqualTo("a");
            assertThat(one.reason()).isEqualTo("was ill");
        });
        assertThat(member.learned()).isEmpty();
    }

    @Test
    void retractsOneOfSeveral() {
        LearningState member =
                Told.by(STORY, learned("a", DAY), learned("b", DAY), new LearningRetracted("m-1", "a", "was ill", DAY));
        assertThat(member.learned())
                .extracting(LearningState.Learned::learningId)
                .containsExactly("b");
        assertThat(member.retracted())
                .extracting(one -> one.learned().learningId())
                .containsExactly("a");
    }

    @Test
    void isTheSameAfterItWasStored() {
        LearningState member = Told.by(STORY, learned("a", DAY));
        assertThat(Told.stored(STORY, member)).isEqualTo(member);
    }

    private static LearningEvent learned(String id, LocalDate day) {
        return new LearningRecorded("m-1", id, "d1", "FRAMEWORK", null, "Regional center", List.of(), day);
    }
}
