package org.throughline.query.subject.implementation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.measure.MeasureEvent.BaselineFrozen;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRecorded;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetired;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetracted;
import org.throughline.events.implementation.measure.MeasureEvent.ReadingExcluded;
import org.throughline.events.implementation.measure.MeasureEvent.ReadingIncluded;
import org.throughline.events.implementation.measure.MeasureEvent.SeriesJoined;
import org.throughline.events.implementation.measure.MeasureEvent.SeriesSplit;
import org.throughline.events.implementation.measure.MeasureFigures;
import org.throughline.events.implementation.measure.MeasureFigures.GroupFigure;
import org.throughline.query.Told;
import org.throughline.query.subject.implementation.measure.MeasureState.ChartDecision;
import org.throughline.query.subject.implementation.measure.MeasureState.ChartMatter;
import org.throughline.query.subject.implementation.measure.MeasureState.Status;
import org.throughline.query.subject.implementation.measure.MeasureState.Superseded;

class MeasureFoldTest {

    private static final MeasureFold STORY = new MeasureFold();

    @Test
    void keepsWhatAReadingSaidBeforeItWasCorrected() {
        MeasureState measure =
                Measured.trust(Measured.reading("2017-05-05", "40"), Measured.correction("2017-05-05", "44"));
        assertThat(measure.readings().getFirst())
                .returns(Status.CORRECTED, reading -> reading.status())
                .returns(Measured.figures("44"), reading -> reading.figures())
                .returns(
                        List.of(new Superseded(Measured.figures("40"), "Typed wrongly")),
                        reading -> reading.superseded());
        assertThat(Told.stored(STORY, measure)).isEqualTo(measure);
    }

    @Test
    void doesNotCountWhatWasRetractedAndKeepsItReadable() {
        MeasureState measure = Measured.trust(
                Measured.reading("2017-05-05", "40"),
                new MeasureRetracted("m1", "CODE", "2017-05-05", "Another school's", LocalDate.parse("2017-05-05")));
        assertThat(measure.counting()).isEmpty();
        assertThat(measure.readings().getFirst().retractedWhy()).isEqualTo("Another school's");
    }

    @Test
    void saysWhatGoesOnWhereItEnds() {
        LocalDate day = LocalDate.parse("2021-07-01");
        MeasureState measure = Measured.trust(new MeasureRetired("m1", "CODE", "Another survey", "m2", day));
        assertThat(measure)
                .returns(day, MeasureState::retiredOn)
                .returns("Another survey", MeasureState::retiredWhy)
                .returns("m2", MeasureState::successor);
    }

    @Test
    void keepsWhatWasDecidedAboutItsChartAndWhatHoldsNoMore() {
        LocalDate day = LocalDate.parse("2018-01-10");
        LocalDate later = LocalDate.parse("2018-02-10");
        MeasureState measure = Measured.trust(
                Measured.reading("2017-05-05", "40"),
                Measured.reading("2017-06-05", "41"),
                new BaselineFrozen("m1", "CODE", "2017-05-05", "First", "m-1", List.of(), day),
                new SeriesSplit("m1", "CODE", "2017-06-05", "Form", null, List.of("X"), day),
                new ReadingExcluded("m1", "CODE", "2017-05-05", "Half", null, List.of(), day),
                new BaselineFrozen("m1", "CODE", "2017-06-05", "Longer", null, List.of(), later),
                new SeriesJoined("m1", "CODE", "2017-06-05", "Same form", null, List.of("X", "Y"), later),
                new ReadingIncluded("m1", "CODE", "2017-05-05", "Whole", null, List.of(), later));
        assertThat(measure.chartDecisions())
                .containsExactly(
                        new ChartDecision(
                                ChartMatter.BASELINE, "2017-05-05", "First", "m-1", day, later, "Longer", List.of()),
                        new ChartDecision(
                                ChartMatter.SPLIT,
                                "2017-06-05",
                                "Form",
                                null,
                                day,
                                later,
                                "Same form",
                                List.of("X", "Y")),
                        new ChartDecision(
                                ChartMatter.EXCLUSION, "2017-05-05", "Half", null, day, later, "Whole", List.of()),
                        new ChartDecision(
                                ChartMatter.BASELINE, "2017-06-05", "Longer", null, later, null, null, List.of()));
        assertThat(measure.holding(ChartMatter.BASELINE)).hasSize(1);
        assertThat(measure.holding(ChartMatter.SPLIT)).isEmpty();
        assertThat(Told.stored(STORY, measure)).isEqualTo(measure);
    }

    @Test
    void keepsAWithheldGroupWithoutAValue() {
        LocalDate day = LocalDate.parse("2017-05-05");
        MeasureFigures figures = new MeasureFigures(
                BigDecimal.TEN,
                40,
                null,
                "ROLE",
                List.of(new GroupFigure("AIDE", null, null), new GroupFigure("LICENSED", BigDecimal.ONE, 30)),
                5);
        MeasureState measure = Measured.trust(new MeasureRecorded("m1", "CODE", "r", day, figures, List.of(), day));
        assertThat(measure.counting()).singleElement().satisfies(reading -> {
            assertThat(reading.figures().groupedBy()).isEqualTo("ROLE");
            assertThat(reading.figures().groups())
                    .containsExactly(
                            new GroupFigure("AIDE", null, null), new GroupFigure("LICENSED", BigDecimal.ONE, 30));
        });
        assertThat(Told.stored(STORY, measure)).isEqualTo(measure);
    }
}
