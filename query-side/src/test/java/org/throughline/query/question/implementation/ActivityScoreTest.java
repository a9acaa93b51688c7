package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageActivity;
import org.throughline.query.question.implementation.ActivityScore.Course;
import org.throughline.query.question.implementation.ActivityScore.Duration;
import org.throughline.query.subject.implementation.stage.StageState.Activity;
import org.throughline.query.subject.implementation.stage.StageState.Standing;

/** The scores of the Stages of Implementation Completion, each rule on both sides of its boundary. */
class ActivityScoreTest {

    private static final LocalDate D = LocalDate.parse("2019-09-01");
    private static final LocalDate TODAY = D.plusDays(100);

    /** What is recorded of an activity, or nothing. */
    enum Recorded {
        NOTHING,
        COMPLETED,
        SKIPPED,
        NOT_APPLICABLE
    }

    @Test
    void dividesWhatIsCompletedByWhatApplies() {
        ActivityScore score = score(true, completed("A", D), skipped("B"), notApplicable("C"));
        assertThat(score.proportion()).isEqualTo(new Proportion(1, 3, new BigDecimal("0.3333")));
        assertThat(score.defined()).isEqualTo(4);
        assertThat(score.skipped()).isEqualTo(1);
        assertThat(score.notApplicable()).isEqualTo(1);
        assertThat(score.notYet()).isEqualTo(1);
    }

    @Test
    void hasNoProportionWhereNothingAppliesRatherThanZero() {
        assertThat(score(true, notApplicable("A"), notApplicable("B"), notApplicable("C"), notApplicable("D"))
                        .proportion())
                .isNull();
        assertThat(score(true, skipped("A"), notApplicable("B"), notApplicable("C"), notApplicable("D"))
                        .proportion())
                .isEqualTo(new Proportion(0, 1, new BigDecimal("0.0000")));
    }

    @Test
    void hasNoDurationAsLongAsNothingIsCompleted() {
        assertThat(score(true, skipped("A")).duration()).isNull();
        assertThat(score(true, skipped("A")).course()).isEqualTo(Course.NOT_BEGUN);
    }

    @Test
    void lastsZeroDaysWithOneActivityCompleted() {
        assertThat(score(true, completed("A", D)).duration()).isEqualTo(new Duration(D, D, 0, true, 100L));
    }

    @Test
    void lastsFromTheFirstToTheLastCompletedActivityInWhateverOrder() {
        ActivityScore score = score(
                true, completed("A", D.plusDays(30)), completed("B", D), skipped("C"), completed("D", D.plusDays(7)));
        assertThat(score.course()).isEqualTo(Course.CLOSED);
        assertThat(score.duration()).isEqualTo(new Duration(D, D.plusDays(30), 30, false, null));
    }

    @Test
    void isOpenAsLongAsSomethingIsNotDoneYetAndBrokenOffOnceGivenUp() {
        Activity[] done = {completed("A", D), completed("B", D), completed("C", D.plusDays(5))};
        assertThat(score(true, done).course()).isEqualTo(Course.OPEN);
        assertThat(Objects.requireNonNull(score(true, done).duration()).open()).isTrue();
        assertThat(score(false, done).course()).isEqualTo(Course.BROKEN_OFF);
        assertThat(Objects.requireNonNull(score(false, done).duration()).open()).isFalse();
    }

    @Property(tries = 500)
    void keepsProportionsBetweenZeroAndOne(@ForAll("recorded") List<Recorded> recorded) {
        ActivityScore score = score(recorded);
        long completed = recorded.stream().filter(r -> r == Recorded.COMPLETED).count();
        long applicable =
                recorded.stream().filter(r -> r != Recorded.NOT_APPLICABLE).count();
        Proportion proportion = score.proportion();
        if (applicable == 0) {
            assertThat(proportion).isNull();
        } else {
            assertThat(Objects.requireNonNull(proportion).completed()).isEqualTo((int) completed);
            assertThat(proportion.applicable()).isEqualTo((int) applicable);
            assertThat(proportion.value()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        }
    }

    @Property(tries = 200)
    void countsEveryActivityOnce(@ForAll("recorded") List<Recorded> recorded) {
        ActivityScore score = score(recorded);
        assertThat(score.completed() + score.skipped() + score.notApplicable() + score.notYet())
                .isEqualTo(score.defined())
                .isEqualTo(recorded.size());
    }

    @Property(tries = 200)
    void hasADurationExactlyWhereSomethingIsCompletedAndNeverANegativeOne(@ForAll("recorded") List<Recorded> recorded) {
        ActivityScore score = score(recorded);
        assertThat(score.duration() != null).isEqualTo(recorded.contains(Recorded.COMPLETED));
        if (score.duration() != null) {
            assertThat(score.duration().days()).isNotNegative();
        }
    }

    @Provide
    Arbitrary<List<Recorded>> recorded() {
        return Arbitraries.of(Recorded.class).list().ofMaxSize(12);
    }

    private static ActivityScore score(List<Recorded> recorded) {
        Map<String, Activity> settled = new HashMap<>();
        for (int i = 0; i < recorded.size(); i++) {
            if (recorded.get(i) != Recorded.NOTHING) {
                Standing standing = Standing.valueOf(recorded.get(i).name());
                settled.put("A-" + i, activity("A-" + i, standing, D.plusDays((i * 7L) % 5)));
            }
        }
        List<StageActivity> defined = IntStream.range(0, recorded.size())
                .mapToObj(i -> new StageActivity("A-" + i, Stage.INITIAL, "t", "EDUCATORS", 6))
                .toList();
        return ActivityScore.of(defined, settled, true, TODAY);
    }

    private static ActivityScore score(boolean underWay, Activity... activities) {
        Map<String, Activity> settled = new HashMap<>();
        for (Activity activity : activities) {
            settled.put(activity.code(), activity);
        }
        List<StageActivity> defined = List.of("A", "B", "C", "D").stream()
                .map(code -> new StageActivity(code, Stage.INITIAL, "t", "EDUCATORS", 6))
                .toList();
        return ActivityScore.of(defined, settled, underWay, TODAY);
    }

    private static Activity completed(String code, LocalDate day) {
        return activity(code, Standing.COMPLETED, day);
    }

    private static Activity skipped(String code) {
        return activity(code, Standing.SKIPPED, D);
    }

    private static Activity notApplicable(String code) {
        return activity(code, Standing.NOT_APPLICABLE, D);
    }

    private static Activity activity(String code, Standing standing, LocalDate day) {
        return new Activity(1, code, "1", Stage.INITIAL, standing, day, null, List.of(), List.of());
    }
}
