package org.throughline.query.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.query.page.chart.ScoreLine.Point;
import org.throughline.query.page.chart.StageLane.Stay;
import org.throughline.query.page.chart.Ticks.Tick;
import org.throughline.query.page.chart.VariationChart.Edge;
import org.throughline.query.page.chart.VariationChart.Part;

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
                                + "<line class=\"criterion\" x1=\"0%\" x2=\"99.86%\" y1=\"27.6\" y2=\"27.6\"></line>"
                                + "<line class=\"join\" x1=\"0%\" x2=\"49.93%\" y1=\"42\" y2=\"24\"></line>"
                                + "<line class=\"break\" x1=\"99.86%\" x2=\"99.86%\" y1=\"0\" y2=\"84\"></line>"
                                + "<text x=\"99.86%\" y=\"10\" dx=\"3\">2.1</text>"
                                + "<circle class=\"point not-met\" cx=\"0%\" cy=\"42\" r=\"4\"><title>50.0 %</title></circle>"
                                + "<circle class=\"point met\" cx=\"49.93%\" cy=\"24\" r=\"4\"><title>75.0 %</title></circle>"
                                + "<circle class=\"point\" cx=\"99.86%\" cy=\"20.4\" r=\"4\"><title>80.0 %</title></circle></svg>");
    }

    @Test
    void drawsASeriesAroundItsCentreWithItsLimitsAndWhatIsSpecial() {
        assertThat(VariationChart.svg(
                        YEARS,
                        "Run <chart>",
                        List.of(
                                new Part(
                                        10.0,
                                        false,
                                        List.of(
                                                value("2019-01-01", 8.0, 5.0, 15.0),
                                                value("2020-01-01", 12.0, 5.0, 15.0))),
                                new Part(
                                        20.0,
                                        true,
                                        List.of(new VariationChart.Point(
                                                day("2020-07-01"), 25.0, null, null, true, true, "25 & out")))),
                        List.of(new Edge(day("2020-04-01"), "N", "A new part"))))
                .isEqualTo(
                        "<svg class=\"chart variation\" role=\"img\" height=\"200\" aria-label=\"Run &lt;chart&gt;\">"
                                + level("184", "5")
                                + level("142", "10")
                                + level("100", "15")
                                + level("58", "20")
                                + level("16", "25")
                                + "<line class=\"edge\" x1=\"62.38%\" x2=\"62.38%\" y1=\"0\" y2=\"200\"><title>A new part</title></line><text class=\"letter\" x=\"62.38%\" y=\"10\" dx=\"3\">N</text>"
                                + "<line class=\"limit\" x1=\"0%\" x2=\"50.43%\" y1=\"184\" y2=\"184\"></line>"
                                + "<line class=\"limit\" x1=\"0%\" x2=\"50.43%\" y1=\"100\" y2=\"100\"></line>"
                                + "<line class=\"centre\" x1=\"0%\" x2=\"49.93%\" y1=\"142\" y2=\"142\"></line><text class=\"of-centre\" x=\"49.93%\" y=\"142\" dx=\"6\" dy=\"4\">10</text>"
                                + "<line class=\"join\" x1=\"0%\" x2=\"49.93%\" y1=\"158.8\" y2=\"125.2\"></line>"
                                + "<line class=\"centre changed\" x1=\"74.33%\" x2=\"75.33%\" y1=\"58\" y2=\"58\"></line><text class=\"of-centre\" x=\"75.33%\" y=\"58\" dx=\"6\" dy=\"4\">20</text>"
                                + "<circle class=\"point\" cx=\"0%\" cy=\"158.8\" r=\"4\"><title>8.0</title></circle>"
                                + "<circle class=\"point\" cx=\"49.93%\" cy=\"125.2\" r=\"4\"><title>12.0</title></circle>"
                                + "<rect class=\"point beyond left-out\" x=\"74.83%\" y=\"11.5\" width=\"9\" height=\"9\" transform=\"translate(-4.5 0)\"><title>25 &amp; out</title></rect>"
                                + "</svg>");
    }

    private static String level(String y, String number) {
        return level(y) + "<text x=\"0\" y=\"%s\" dy=\"-2\">%s</text>".formatted(y, number);
    }

    private static VariationChart.Point value(String day, Double value, Double lower, Double upper) {
        return new VariationChart.Point(day(day), value, lower, upper, false, false, value + "");
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

    @Test
    void laysThoseWhoBeganOnDifferentDaysSideBySide() {
        Years early = Years.since(day("2017-09-01"), 3, day("2020-08-31"));
        Years late = Years.since(day("2019-03-01"), 3, day("2020-08-31"));
        assertThat(late.at(day("2020-03-01"))).isEqualTo(early.at(day("2018-09-01")), within(0.1));
        for (Years years : List.of(early, late)) {
            assertThat(years.axis())
                    .contains(">start<", ">1 year<", ">2 years<")
                    .doesNotContain(">3 years<");
        }
    }

    @Test
    void drawsWhatGoesOnUpToTheLastDayThatIsKnown() {
        Years half = Years.since(day("2019-01-01"), 2, day("2019-12-31"));
        assertThat(StageLane.svg(half, "", List.of(new Stay("FULL", 4, day("2019-01-01"), null, false, ""))))
                .contains("width=\"49.93%\"");
        assertThat(ScoreLine.svg(half, "", List.of(point("2019-01-01", "50.0", "70", false, "2.0"))))
                .contains("class=\"criterion\" x1=\"0%\" x2=\"49.93%\"");
    }

    @Test
    void countsTheYearsItTakes() {
        assertThat(Years.between(day("2019-03-01"), day("2020-02-29"))).isEqualTo(1);
        assertThat(Years.between(day("2019-03-01"), day("2020-03-01"))).isEqualTo(2);
        assertThat(Years.between(day("2019-03-01"), day("2018-03-01"))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-31, before the start",
        "2019-01-01, at the start",
        "2019-02-01, after 1 month",
        "2020-01-31, after 1 year",
        "2021-04-15, after 2 years 3 months"
    })
    void saysHowLongAfterTheStartADayIs(String day, String words) {
        assertThat(Years.since(day("2019-01-01"), 3, day("2021-12-31")).after(day(day)))
                .isEqualTo(words);
        assertThat(YEARS.after(day(day))).isEmpty();
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
    void drawsABarForEachStretchOfDaysAndLetsNoneBeTooThinToSee() {
        assertThat(Bars.svg(
                        YEARS,
                        "Missing",
                        List.of(
                                new Bars.Bar("gap", day("2019-01-01"), day("2020-01-01"), "A year"),
                                new Bars.Bar("gap", day("2020-12-31"), null, "Today <now>"))))
                .isEqualTo(
                        "<svg class=\"chart bars\" role=\"img\" height=\"14\" aria-label=\"Missing\">"
                                + level("13.5")
                                + "<rect class=\"bar gap\" x=\"0%\" width=\"49.93%\" y=\"2\" height=\"11\"><title>A year</title></rect>"
                                + "<rect class=\"bar gap\" x=\"99.6%\" width=\"0.4%\" y=\"2\" height=\"11\"><title>Today &lt;now&gt;</title></rect></svg>");
    }

    @Test
    void drawsANumberForEachStretchBesideItsLimit() {
        assertThat(StepLine.svg(
                        YEARS,
                        "Areas",
                        List.of(
                                new StepLine.Step(day("2019-01-01"), day("2020-01-01"), 1, 2, 1, "One"),
                                new StepLine.Step(day("2020-01-01"), day("2020-07-01"), 2, 2, 1, "Two"),
                                new StepLine.Step(day("2020-07-01"), day("2020-12-31"), 3, 2, 1, "Three"))))
                .isEqualTo("<svg class=\"chart step-line\" role=\"img\" height=\"58\" aria-label=\"Areas\">"
                        + numbered("50", 0, "54") + numbered("36", 1, "40") + numbered("22", 2, "26")
                        + numbered("8", 3, "12")
                        + step("step", "0%", "49.93%", "36", "14", "One", "49.93%")
                        + step("step above-advice", "49.93%", "24.9%", "22", "28", "Two", "74.83%")
                        + step("step above-limit", "74.83%", "25.03%", "8", "42", "Three", "99.86%")
                        + "</svg>");
    }

    private static String numbered(String y, int value, String below) {
        return level(y) + "<text x=\"100%%\" y=\"%s\" dx=\"6\">%d</text>".formatted(below, value);
    }

    private static String step(
            String type, String x, String width, String y, String height, String words, String until) {
        return "<rect class=\"%s\" x=\"%s\" width=\"%s\" y=\"%s\" height=\"%s\"><title>%s</title></rect>"
                        .formatted(type, x, width, y, height, words)
                + "<line class=\"criterion\" x1=\"%s\" x2=\"%s\" y1=\"22\" y2=\"22\"></line>".formatted(x, until);
    }

    @Test
    void drawsPartsOfAWholeSideBySideAndNoneOfNothing() {
        assertThat(ShareBar.svg(
                        "Led",
                        4,
                        List.of(
                                new ShareBar.Part("good", 1, "Yes"),
                                new ShareBar.Part("short", 0, "No"),
                                new ShareBar.Part("unknown", 2, "Not known"))))
                .isEqualTo(
                        "<svg class=\"chart share\" role=\"img\" height=\"20\" aria-label=\"Led\">"
                                + "<rect class=\"whole\" x=\"0\" width=\"100%\" y=\"2\" height=\"16\"></rect>"
                                + "<rect class=\"bar good\" x=\"0%\" width=\"25%\" y=\"2\" height=\"16\"><title>Yes: 1</title></rect>"
                                + "<rect class=\"bar unknown\" x=\"25%\" width=\"50%\" y=\"2\" height=\"16\"><title>Not known: 2</title></rect></svg>");
        assertThat(ShareBar.svg("None", 0, List.of(new ShareBar.Part("good", 0, "Yes"))))
                .doesNotContain("NaN", "bar good");
    }
}
