package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRecorded;
import org.throughline.events.implementation.measure.MeasureFigures;
import org.throughline.events.implementation.measure.MeasureFigures.GroupFigure;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.MeasuresAnswer.Direction;
import org.throughline.query.question.implementation.MeasuresAnswer.Group;
import org.throughline.query.question.implementation.MeasuresAnswer.Move;
import org.throughline.query.question.implementation.MeasuresAnswer.Order;
import org.throughline.query.question.implementation.MeasuresAnswer.Point;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.measure.Measured;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.implementation.stage.StageState;

class MeasuresTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-30");
    private static final Window ALL = new Window(Measured.DEFINED, TODAY);
    private static final StageState TRACK = Told.by(
            new StageFold(),
            new StageEntered("s1", "PBIS", Stage.INITIAL, List.of(), LocalDate.parse("2017-09-01")),
            new StageRegressed("s1", "PBIS", Stage.INFRASTRUCTURE, "Left", List.of(), LocalDate.parse("2019-11-18")),
            new TrackDiscontinued("s1", "PBIS", "No money", List.of(), LocalDate.parse("2022-09-01")));

    @Test
    void saysOfEachReadingHowItMovedSinceTheOneBefore() {
        assertThat(answer(Measured.trust(
                                Measured.reading("2017-05-01", "50"),
                                Measured.reading("2018-05-01", "54.9"),
                                Measured.reading("2019-05-01", "59.9"),
                                Measured.reading("2020-05-01", "54.9")))
                        .readings())
                .extracting(Point::movement)
                .containsExactly(Movement.UNKNOWN, Movement.WITHIN, Movement.BETTER, Movement.WORSE);
    }

    @Test
    void knowsTheReadingBeforeTheWindow() {
        List<Point> points = new Measures(
                        List.of(Measured.trust(
                                Measured.reading("2017-05-01", "50"), Measured.reading("2018-05-01", "60"))),
                        List.of(TRACK),
                        (unit, on) -> true,
                        TODAY)
                .answer(new Window(LocalDate.parse("2018-05-01"), TODAY), null)
                .readings();
        assertThat(points).hasSize(1);
        assertThat(points.getFirst()).returns(new BigDecimal("10"), Point::gain);
    }

    @Test
    void findsThatTrustFellBeforeTheSchoolFellBack() {
        Move back = back(
                Measured.reading("2018-05-01", "60"),
                Measured.reading("2019-05-01", "50"),
                Measured.reading("2020-05-01", "49"));
        assertThat(back).returns(Order.BEFORE, Move::order).returns(Direction.BACK, Move::direction);
        assertThat(back.before())
                .returns(Movement.WORSE, change -> change.movement())
                .returns(LocalDate.parse("2018-05-01"), change -> change.from())
                .returns(LocalDate.parse("2019-05-01"), change -> change.to());
        assertThat(back.after().movement()).isEqualTo(Movement.WITHIN);
    }

    @Test
    void findsThatTrustMovedAfter() {
        assertThat(back(
                                Measured.reading("2018-05-01", "60"),
                                Measured.reading("2019-05-01", "60"),
                                Measured.reading("2019-11-18", "50"))
                        .order())
                .isEqualTo(Order.AFTER);
        assertThat(back(
                                Measured.reading("2018-05-01", "60"),
                                Measured.reading("2019-11-17", "50"),
                                Measured.reading("2020-05-01", "50"))
                        .order())
                .isEqualTo(Order.BEFORE);
    }

    @Test
    void findsThatItMovedBothTimesOrNeither() {
        assertThat(back(
                                Measured.reading("2018-05-01", "60"),
                                Measured.reading("2019-05-01", "50"),
                                Measured.reading("2020-05-01", "40"))
                        .order())
                .isEqualTo(Order.BEFORE_AND_AFTER);
        assertThat(back(
                                Measured.reading("2018-05-01", "60"),
                                Measured.reading("2019-05-01", "60"),
                                Measured.reading("2020-05-01", "60"))
                        .order())
                .isEqualTo(Order.NEITHER);
    }

    @Test
    void tellsNotYetFromUnknown() {
        assertThat(back(Measured.reading("2018-05-01", "60"), Measured.reading("2019-05-01", "50"))
                        .order())
                .isEqualTo(Order.NOT_YET);
        assertThat(back(Measured.reading("2019-05-01", "60"), Measured.reading("2020-05-01", "50"))
                        .order())
                .isEqualTo(Order.UNKNOWN);
        assertThat(back().order()).isEqualTo(Order.UNKNOWN);
    }

    @Test
    void theAnswerChangesWithACorrection() {
        MeasureRecorded first = Measured.reading("2018-05-01", "60");
        MeasureRecorded second = Measured.reading("2019-05-01", "50");
        MeasureRecorded third = Measured.reading("2020-05-01", "50");
        assertThat(back(first, second, third).order()).isEqualTo(Order.BEFORE);
        MeasureState corrected = Measured.trust(first, second, Measured.correction("2019-05-01", "59"), third);
        assertThat(moves(corrected, Direction.BACK).getFirst().order()).isEqualTo(Order.AFTER);
    }

    @Test
    void tellsEveryMoveOfTheOrganizationAndNoOthers() {
        assertThat(answer(Measured.trust()).moves())
                .extracting(Move::direction)
                .containsExactly(Direction.BEGUN, Direction.BACK, Direction.GIVEN_UP);
        MeasureState other = Measured.told(Measured.defined(MeasureCategory.TRUST, BetterWhen.HIGHER, List.of("MTSS")));
        assertThat(answer(other).moves()).isEmpty();
    }

    @Test
    void saysWhatIsWithheld() {
        LocalDate day = LocalDate.parse("2017-05-05");
        MeasureFigures figures =
                new MeasureFigures(BigDecimal.TEN, 40, null, "ROLE", List.of(new GroupFigure("AIDE", null, null)), 5);
        assertThat(answer(Measured.trust(new MeasureRecorded("m1", "CODE", "r", day, figures, List.of(), day)))
                        .readings()
                        .getFirst()
                        .groups())
                .containsExactly(new Group("AIDE", true, null, null));
    }

    @Test
    void asksForOneCategory() {
        Measures measures = new Measures(List.of(Measured.trust()), List.of(TRACK), (unit, on) -> true, TODAY);
        assertThat(measures.answer(ALL, MeasureCategory.BELONGING).series()).isEmpty();
        assertThat(measures.answer(ALL, MeasureCategory.TRUST).series()).hasSize(1);
    }

    private static Move back(MeasureRecorded... readings) {
        return moves(Measured.trust(readings), Direction.BACK).getFirst();
    }

    private static List<Move> moves(MeasureState measure, Direction direction) {
        return answer(measure).moves().stream()
                .filter(move -> move.direction() == direction)
                .toList();
    }

    private static MeasuresAnswer answer(MeasureState measure) {
        return new Measures(List.of(measure), List.of(TRACK), (unit, on) -> true, TODAY).answer(ALL, null);
    }
}
