package org.throughline.query.page.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.SampleAnswers;
import org.throughline.query.page.thing.Drawing;
import org.throughline.query.page.thing.Drawing.Act;
import org.throughline.query.page.thing.Drawing.Choice;
import org.throughline.query.page.thing.Drawing.Shape;
import org.throughline.query.page.thing.Drawing.Strip;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.SubjectNames;
import org.throughline.query.question.implementation.ImprovementChartAnswer;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Missing;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Verdict;
import org.throughline.query.variation.ChartKind;
import org.throughline.query.words.Called;

/** The chart of a measure of the sample, as its page shows it. */
class ChartPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final String PATH = "measures/m";

    private ImprovementChartAnswer answer = SampleAnswers.read("improvement-chart", ImprovementChartAnswer.class);

    @Test
    void drawsTheChartWithWhatHappenedAlongTheSameYears() {
        Drawing drawing = page("U", null).drawing(true);
        assertThat(drawing.strips())
                .extracting(Strip::label)
                .containsExactly(
                        "U chart, of rates, per 100 learners; lower is better",
                        "Moves between stages (1)",
                        "Plans revised (3)");
        assertThat(drawing.axis()).contains(">2021<", ">2026<");
        assertThat(drawing.legend())
                .extracting(Shape::words)
                .contains("limits", "beyond its limits", "left out", "B: the baseline ends")
                .doesNotContain("N: a new part begins");
        assertThat(drawing.strips().get(2).svg()).contains("<title>A plan revised, version 2, 4 June 2025</title>");
    }

    @Test
    void offersOtherChartsAndSaysWhyNotTheOthers() {
        List<Choice> choices = page("U", "2022-05").drawing(true).choices();
        assertThat(choices).hasSize(ChartKind.values().length);
        assertThat(choices.getFirst())
                .isEqualTo(new Choice("Run chart", PATH + "?chart=RUN&reading=2022-05", false, ""));
        assertThat(choices).filteredOn(Choice::chosen).extracting(Choice::words).containsExactly("U chart, of rates");
        assertThat(choices)
                .filteredOn(choice -> choice.link() == null)
                .extracting(Choice::note)
                .contains("the measure is not in per cent", "the measure is not a number of cases");
    }

    @Test
    void beginsFormsFromTheReadingThatIsChosenElseFromTheLatest() {
        assertThat(words(page(null, null)))
                .containsExactly(
                        "leave it out", "end the baseline with it", "begin a new part with it", "let the baseline go");
        assertThat(page(null, "2022-03").drawing(true).acts().getFirst())
                .isEqualTo(new Act(
                        "count it again",
                        "record/include-reading?measureId="
                                + "sample-measure-north-monthly-referrals&reading=2022-03"));
        assertThat(words(page(null, "2021-09"))).containsExactly("leave it out", "let the baseline go");
        assertThat(page(null, "nothing").drawing(true).about()).startsWith("Reading 2025-05: 5.025 per 100 learners");
    }

    /** What is seen of a past day is looked at, and not decided on. */
    @Test
    void offersNoFormsForWhatWas() {
        assertThat(page(null, null).drawing(false).acts()).isEmpty();
    }

    @Test
    void laysAllOfItOutAsTables() {
        Map<String, Part> parts = page("U", null).parts(ChartPageTest::named).stream()
                .collect(Collectors.toMap(Part::title, part -> part));
        assertThat(parts)
                .containsOnlyKeys(
                        "Reading by reading",
                        "How it is judged",
                        "What was decided about its chart",
                        "What happened meanwhile");
        assertThat(rows(parts.get("Reading by reading")))
                .hasSize(8)
                .contains(
                        "2025-05 | 1 May 2025 to 31 May 2025 | 5.025 | 20 of 398 | 5.87 to 15.76 | beyond its limits",
                        "2022-05 | 1 May 2022 to 31 May 2022 | 9.314 | 38 of 408 | 5.931 to 15.7 | none");
        assertThat(rows(parts.get("What was decided about its chart")).getFirst())
                .startsWith("13 April 2022 | Reading 2022-03 is left out | ")
                .endsWith(" | somebody");
        assertThat(rows(parts.get("What happened meanwhile")))
                .contains(
                        "4 June 2025 | The plan of 2024: revised, version 2",
                        "18 September 2023 | Stage of PBIS: forward, full implementation",
                        "15 March 2023 | A plan revised, version 2");
        assertThat(rows(parts.get("How it is judged")).getFirst()).endsWith(" | Signal, better");
    }

    @Test
    void showsNoChartOfNothing() {
        answer = new ImprovementChartAnswer(
                answer.of(),
                answer.chart(),
                answer.fewest(),
                answer.charts(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Drawing drawing = page(null, null).drawing(true);
        assertThat(drawing.result()).startsWith("Nothing was read yet");
        assertThat(drawing.strips()).isEmpty();
        assertThat(drawing.choices()).isEmpty();
        assertThat(page(null, null).parts(keys -> new SubjectNames(Called.somehow(), Map.of(), Set.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Missing.class)
    void saysEachReasonInWords(Missing missing) {
        assertThat(ChartSpoken.missing(missing)).matches("[a-z][a-z ]+");
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void callsEachChartByItsName(ChartKind kind) {
        assertThat(ChartSpoken.name(kind)).contains("chart").doesNotContain("_");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void saysEachVerdictInWords(Verdict verdict) {
        assertThat(ChartSpoken.inShort(verdict, null)).matches("[A-Z][a-z ]+");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0955102, 0.09551",
        "19.666667, 19.67",
        "32.970801, 32.97",
        "12345.6, 12346",
        "500, 500",
        "0, 0",
        "-3.14159, -3.142"
    })
    void writesNumbersAsTheyAreRead(BigDecimal value, String read) {
        assertThat(Figures.number(value)).isEqualTo(read);
    }

    private ChartPage page(@Nullable String chart, @Nullable String reading) {
        return new ChartPage(new ChartDrawn(answer, DAY), PATH, chart, reading);
    }

    private static List<String> words(ChartPage page) {
        return page.drawing(true).acts().stream().map(Act::words).toList();
    }

    private static List<String> rows(@Nullable Part part) {
        return Objects.requireNonNull(Objects.requireNonNull(part).table()).rows().stream()
                .map(row -> row.stream().map(Fact::text).collect(Collectors.joining(" | ")))
                .toList();
    }

    private static SubjectNames named(Collection<SubjectKey> keys) {
        assertThat(keys).contains(new SubjectKey("plan", "sample-plan-north-2024"), new SubjectKey("person", "m-314"));
        return new SubjectNames(
                Called.somehow(),
                Map.of(new SubjectKey("plan", "sample-plan-north-2024"), "The plan of 2024"),
                Set.of("m-314"));
    }
}
