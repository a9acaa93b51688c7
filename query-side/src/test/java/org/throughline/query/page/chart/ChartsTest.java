package org.throughline.query.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.query.page.chart.ScoreLine.Point;
import org.throughline.query.page.chart.StageLane.Stay;
import org.throughline.query.page.chart.Ticks.Tick;

class ChartsTest {

    private static final Years YEARS = new Years(day("2019-01-01"), day("2020-12-31"));

    @Test
    void drawsAStepForEachStageAndStepsDownWhereSomebodyWentBack() {
        assertThat(StageLane.svg(
                        YEARS,
                        "Stages of \"R&D\"",
                        List.of(
                                new Stay("INITIAL", 3, day("2019-01-01"), day("2020-01-01"), false, "Initial"),
                                new Stay("INFRASTRUCTURE", 2, day("2020-01-01"), null, true, "Back <to> it"))))
                .isEqualTo(
                        "<svg class=\"chart lane\" role=\"img\" height=\"52\" aria-label=\"Stages of &quot;R&amp;D&quot;\">"
                                + level("39.5") + level("26.5") + level("13.5") + level("0.5")
                                + "<rect class=\"stay\" data-stage=\"INITIAL\" x=\"0%\" width=\"49.93%\" y=\"13\" height=\"39\"><title>Initial</title></rect>"
                                + "<rect class=\"stay back\" data-stage=\"INFRASTRUCTURE\" x=\"49.93%\" width=\"50.07%\" y=\"26\" height=\"26\">"
                                + "<title>Back &lt;to&gt; it</title></rect></svg>");
    }

    private static String level(String y) {
        return "<line class=\"level\" x1=\"0\" x2=\"100%%\" y1=\"%1$s\" y2=\"%1$s\"></line>".formatted(y);
    }

    @Test
    void drawsATickForEachDay() {
        assertThat(Ticks.svg(YEARS, "Checked 1 time", List.of(new Tick(day("2020-01-01"), "TFI"))))
                .isEqualTo(
                        "<svg class=\"chart ticks\" role=\"img\" height=\"14\" aria-label=\"Checked 1 time\">"
                                + level("13.5")
                                + "<line class=\"tick\" x1=\"49.93%\" x2=\"49.93%\" y1=\"2\" y2=\"13\"><title>TFI</title></line></svg>");
    }

    @Test
    void joinsScoresOfAVersionAndBreaksWhereItChanges() {
        String svg = ScoreLine.svg(
                YEARS,
                "TFI",
                List.of(
                        point("2019-01-01", "50.0", "70", false, "2.0"),
                        point("2020-01-01", "75.0", "70", true, "2.0"),
                        point("2020-12-31", "80.0", null, null, "2.1")));
        assertThat(svg)
                .isEqualTo(
                        "<svg class=\"chart score-line\" role=\"img\" height=\"84\" aria-label=\"TFI\">"
                                + level("78") + level("42") + level("6")
                                + "<line class=\"criterion\" x1=\"0%\" x2=\"49.93%\" y1=\"27.6\" y2=\"27.6\"></line>"
                                + "<line class=\"join\" x1=\"0%\" x2=\"49.93%\" y1=\"42\" y2=\"24\"></line>"
                                + "<line class=\"criterion\" x1=\"49.93%\" x2=\"99.86%\" y1=\"27.6\" y2=\"27.6\"></line>"
                                + "<line class=\"break\" x1=\"99.86%\" x2=\"99.86%\" y1=\"0\" y2=\"84\"></line>"
                                + "<text x=\"99.86%\" y=\"10\" dx=\"3\">2.1</text>"
                                + "<circle class=\"point not-met\" cx=\"0%\" cy=\"42\" r=\"4\"><title>50.0 %</title></circle>"
                                + "<circle class=\"point met\" cx=\"49.93%\" cy=\"24\" r=\"4\"><title>75.0 %</title></circle>"
                                + "<circle class=\"point\" cx=\"99.86%\" cy=\"20.4\" r=\"4\"><title>80.0 %</title></circle></svg>");
    }

    @Test
    void marksTheYearsUnderThem() {
        assertThat(YEARS.axis())
                .isEqualTo(
                        "<svg class=\"chart axis\" role=\"img\" height=\"18\" aria-label=\"Years 2019 to 2020\">"
                                + "<line x1=\"0%\" x2=\"0%\" y1=\"0\" y2=\"5\"></line><text x=\"0%\" y=\"16\" dx=\"2\">2019</text>"
                                + "<line x1=\"49.93%\" x2=\"49.93%\" y1=\"0\" y2=\"5\"></line><text x=\"49.93%\" y=\"16\" dx=\"2\">2020</text></svg>");
    }

    @Test
    void goesAlongWholeYearsUpToTheDay() {
        assertThat(Years.over(List.of(day("2019-05-02"), day("2018-03-01")), day("2020-06-01")))
                .isEqualTo(new Years(day("2018-01-01"), day("2020-06-01")));
        assertThat(Years.over(List.of(), day("2020-06-01"))).isEqualTo(new Years(day("2020-01-01"), day("2020-06-01")));
        assertThat(YEARS.at(day("2018-01-01"))).isZero();
        assertThat(YEARS.at(day("2030-01-01"))).isEqualTo(100);
    }

    private static Point point(
            String day, String percent, @Nullable String criterion, @Nullable Boolean met, String version) {
        return new Point(
                day(day),
                new BigDecimal(percent),
                criterion == null ? null : new BigDecimal(criterion),
                met,
                version,
                percent + " %");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void drawsSeatsAsBarsOverTheDaysTheyLasted() {
        Years years = new Years(LocalDate.parse("2016-01-01"), LocalDate.parse("2025-12-31"));
        String svg = SeatBar.svg(
                years,
                "Seats",
                List.of(
                        new SeatBar.Bar(LocalDate.parse("2016-01-01"), LocalDate.parse("2021-01-01"), "coach <once>"),
                        new SeatBar.Bar(LocalDate.parse("2021-01-01"), null, "principal")));
        assertThat(svg)
                .contains("x=\"0%\" width=\"50.01%\"", "x=\"50.01%\" width=\"49.99%\"")
                .contains("<title>coach &lt;once&gt;</title>")
                .doesNotContain("<once>");
    }
}
