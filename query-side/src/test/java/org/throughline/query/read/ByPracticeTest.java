package org.throughline.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.practice.NamedPractices;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessRetracted;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.query.Counting;
import org.throughline.query.Folding;
import org.throughline.query.history.Remembered;
import org.throughline.query.read.ByPractice.Told;
import org.throughline.query.read.Naming.Meanings;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Interval;

class ByPracticeTest {

    private static final LocalDate DAY = LocalDate.parse("2015-09-01");

    /** {@code pbis} means {@code PBIS} from the second year on. */
    private static final Meanings FROM_THE_SECOND_YEAR = meaning(DAY.plusYears(1));

    private static final Meanings ALWAYS = meaning(LocalDate.MIN);

    @Test
    void concernsKindsWhoseEventsNamePractices() {
        assertThat(ByPractice.concerns(new StageFold())).isTrue();
        assertThat(ByPractice.concerns(new OrganizationFold())).isFalse();
    }

    @Test
    void tracksUnderTwoNamesAreOneInTheOrderOfTheirDays() {
        List<Told> read = ByPractice.read(
                List.of(
                        told(
                                "pbis",
                                entered(1, 3, "pbis", Stage.PURPOSE_BUILDING, 0),
                                entered(2, 4, "pbis", Stage.INITIAL, 2)),
                        told(
                                "PBIS",
                                entered(1, 1, "PBIS", Stage.INFRASTRUCTURE, 1),
                                entered(2, 2, "PBIS", Stage.FULL, 3))),
                ALWAYS);
        assertThat(read).extracting(Told::id).containsExactly("s1~PBIS");
        StageState state = fold(read.getFirst());
        assertThat(state.practice()).isEqualTo("PBIS");
        assertThat(state.intervals())
                .extracting(Interval::stage)
                .containsExactly(Stage.PURPOSE_BUILDING, Stage.INFRASTRUCTURE, Stage.INITIAL, Stage.FULL);
        assertThat(state.attempts()).hasSize(1);
    }

    @Test
    void theSameStageSaidTwiceIsEnteredOnceAndAnEarlierOneLeadsBack() {
        List<Told> read = ByPractice.read(
                List.of(
                        told(
                                "pbis",
                                entered(1, 1, "pbis", Stage.PURPOSE_BUILDING, 0),
                                entered(2, 2, "pbis", Stage.INFRASTRUCTURE, 1)),
                        told(
                                "PBIS",
                                entered(1, 3, "PBIS", Stage.PURPOSE_BUILDING, 0),
                                entered(2, 4, "PBIS", Stage.PURPOSE_BUILDING, 2))),
                ALWAYS);
        assertThat(fold(read.getFirst()).intervals())
                .extracting(Interval::stage, Interval::regression)
                .containsExactly(
                        tuple(Stage.PURPOSE_BUILDING, false),
                        tuple(Stage.INFRASTRUCTURE, false),
                        tuple(Stage.PURPOSE_BUILDING, true));
    }

    @Test
    void whatIsOfEarlierDaysStaysUnderItsName() {
        List<Told> read = ByPractice.read(
                List.of(told(
                        "pbis",
                        entered(1, 1, "pbis", Stage.PURPOSE_BUILDING, 0),
                        entered(2, 2, "pbis", Stage.INFRASTRUCTURE, 1))),
                FROM_THE_SECOND_YEAR);
        assertThat(read).extracting(Told::id).containsExactly("s1~pbis", "s1~PBIS");
        assertThat(fold(read.getFirst()).practice()).isEqualTo("pbis");
        assertThat(fold(read.getLast()).practice()).isEqualTo("PBIS");
    }

    /** Numbers are of one stream each; told together they must not amend what is of another. */
    @Test
    void anAmendmentStillAmendsWhatItDid() {
        Remembered retracted = remembered(3, 9, new EntryRetracted("stage", "s1~PBIS", 2, "why", DAY.plusYears(3)));
        Remembered corrected = remembered(
                3,
                10,
                new EntryCorrected(
                        "stage",
                        "s1~pbis",
                        2,
                        "why",
                        new Replacement(
                                entered(2, 0, "pbis", Stage.INFRASTRUCTURE, 1).event()),
                        DAY.plusYears(1)));
        List<Told> read = ByPractice.read(
                List.of(
                        told(
                                "pbis",
                                entered(1, 1, "pbis", Stage.PURPOSE_BUILDING, 0),
                                corrected,
                                entered(2, 2, "pbis", Stage.INITIAL, 2)),
                        told(
                                "PBIS",
                                entered(1, 3, "PBIS", Stage.INITIAL, 2),
                                entered(2, 4, "PBIS", Stage.FULL, 3),
                                retracted)),
                ALWAYS);
        List<Remembered> counting = Counting.of(read.getFirst().events(), Remembered::saying);
        assertThat(counting)
                .extracting(entry -> ((StageEntered) entry.event()).stage())
                .containsExactly(Stage.PURPOSE_BUILDING, Stage.INFRASTRUCTURE, Stage.INITIAL);
        assertThat(counting)
                .allSatisfy(
                        entry -> assertThat(NamedPractices.in(entry.event())).containsExactly("PBIS"));
        assertThat(read.getFirst().events()).extracting(Remembered::number).doesNotHaveDuplicates();
    }

    @Test
    void whereEveryNameMeansItselfNothingIsReadOtherwise() {
        List<Told> recorded = List.of(told("pbis", entered(1, 1, "pbis", Stage.PURPOSE_BUILDING, 0)));
        assertThat(ByPractice.read(recorded, Meanings.NONE)).isEqualTo(recorded);
        assertThat(Meanings.NONE.of("pbis", "s1", DAY)).isEqualTo("pbis");
    }

    @Test
    void anEventThatNamesNoneStaysWithItsSubject() {
        Remembered retracted = remembered(2, 2, new ReadinessRetracted("r1", "why", DAY));
        Told told = new Told("r1", "s1", List.of(retracted));
        assertThat(ByPractice.read(List.of(told), ALWAYS)).containsExactly(told);
    }

    private static Meanings meaning(LocalDate from) {
        return new Meanings() {
            @Override
            public boolean areNone() {
                return false;
            }

            @Override
            public String of(String name, String unit, LocalDate day) {
                return name.equals("pbis") && unit.equals("s1") && !day.isBefore(from) ? "PBIS" : name;
            }
        };
    }

    private static StageState fold(Told told) {
        return Objects.requireNonNull(Folding.<StageState>nothing()
                .with(new StageFold(), told.events())
                .state());
    }

    private static Told told(String practice, Remembered... events) {
        return new Told("s1~" + practice, "s1", List.of(events));
    }

    private static Remembered entered(long number, long position, String practice, Stage stage, int years) {
        return remembered(number, position, new StageEntered("s1", practice, stage, List.of(), DAY.plusYears(years)));
    }

    private static Remembered remembered(long number, long position, SubjectEvent event) {
        return new Remembered(position, number, Instant.EPOCH, null, event);
    }
}
