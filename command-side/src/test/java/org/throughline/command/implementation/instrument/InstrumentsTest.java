package org.throughline.command.implementation.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.RatingScale.ScalePoint;
import org.throughline.events.implementation.instrument.Subscale;

class InstrumentsTest {

    @ParameterizedTest
    @CsvSource({"1, 15", "2, 13", "3, 17"})
    void holdsEveryItemOfTheTfiInOrder(int tier, int items) {
        assertThat(tier(tier).items())
                .extracting(InstrumentItem::code)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, items)
                        .mapToObj(item -> tier + "." + item)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1, teams, 1.1, 1.2",
        "1, implementation, 1.3, 1.11",
        "1, evaluation, 1.12, 1.15",
        "2, teams, 2.1, 2.4",
        "2, interventions, 2.5, 2.9",
        "2, evaluation, 2.10, 2.13",
        "3, teams, 3.1, 3.4",
        "3, resources, 3.5, 3.7",
        "3, support-plans, 3.8, 3.13",
        "3, evaluation, 3.14, 3.17"
    })
    void holdsTheSubscalesOfTheTfi(int tier, String subscale, String first, String last) {
        InstrumentSection section = tier(tier);
        Subscale found = section.subscales().stream()
                .filter(each -> each.code().equals(subscale))
                .findFirst()
                .orElseThrow();
        List<InstrumentItem> items = section.itemsOf(found);
        assertThat(items.getFirst().code()).isEqualTo(first);
        assertThat(items.getLast().code()).isEqualTo(last);
    }

    @Test
    void leavesNoItemOfTheTfiOutsideTheSubscales() {
        assertThat(Instruments.SHIPPED.require("tfi", "2.1").sections())
                .flatExtracting(InstrumentSection::items)
                .hasSize(45)
                .allSatisfy(item -> assertThat(item.subscales()).hasSize(1));
    }

    @Test
    void ratesTheTfiFromZeroToTwo() {
        assertThat(Instruments.SHIPPED.require("tfi", "2.1").scales().getFirst().points())
                .extracting(ScalePoint::points, ScalePoint::name)
                .containsExactly(tuple(0, "not in place"), tuple(1, "partially in place"), tuple(2, "fully in place"));
    }

    @Test
    void wordsThePracticeProfileByLevelAndSetsNoCriterion() {
        InstrumentDefinition profile = Instruments.SHIPPED.require("comtss-practice-profile", "1");
        assertThat(profile.sections())
                .extracting(InstrumentSection::code, InstrumentSection::kinds)
                .containsExactly(
                        tuple("district", List.of(OrganizationKind.DISTRICT)),
                        tuple("school", List.of(OrganizationKind.SCHOOL)));
        assertThat(profile.criteria()).isEmpty();
        assertThat(profile.sections())
                .allSatisfy(section -> assertThat(section.items())
                        .extracting(InstrumentItem::code)
                        .containsExactly("1.1", "1.2", "1.3", "1.4", "1.5"));
        assertThat(profile.scales().getFirst().points())
                .extracting(ScalePoint::name)
                .containsExactly("unacceptable", "developmental", "expected");
    }

    @Test
    void namesTheInstrumentsThereAre() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Instruments.SHIPPED.require("tfi", "1.0"));
        List<String> titles = Instruments.SHIPPED.all().stream()
                .map(InstrumentDefinition::title)
                .toList();
        assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(refusal.facts()).containsEntry("available", titles);
        assertThat(refusal.detail()).contains("tfi 1.0", "comtss-practice-profile 1, ", "tfi 2.1");
    }

    @Test
    void refusesTheSameVersionTwice() {
        InstrumentDefinition tfi = Instruments.SHIPPED.require("tfi", "2.1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Instruments(List.of(tfi, tfi)));
    }

    @Test
    void readsASmallInstrument() {
        assertThat(read(SCALE, section("a", "", "1.1", "1.2")).title()).isEqualTo("small 1");
    }

    @Test
    void refusesAScaleThatDoesNotAscend() {
        assertDefect(
                "[{\"points\":1,\"name\":\"yes\"},{\"points\":0,\"name\":\"no\"}]", section("a", "", "1.1"), "ascend");
        assertDefect(
                "[{\"points\":1,\"name\":\"yes\"},{\"points\":1,\"name\":\"no\"}]", section("a", "", "1.1"), "ascend");
    }

    @Test
    void refusesAScaleOfOnePointOrBelowZero() {
        assertDefect("[{\"points\":1,\"name\":\"yes\"}]", section("a", "", "1.1"), "two points");
        assertDefect(
                "[{\"points\":-1,\"name\":\"no\"},{\"points\":1,\"name\":\"yes\"}]",
                section("a", "", "1.1"),
                "below zero");
    }

    /** What a definition can hold adds up to a number. */
    @Test
    void refusesStepsBeyondAnyInstrument() {
        assertDefect(
                "[{\"points\":0,\"name\":\"no\"},{\"points\":1001,\"name\":\"yes\"}]",
                section("a", "", "1.1"),
                "no step has more than 1000 points");
    }

    /** A section called so would be taken for all of them. */
    @Test
    void refusesASectionThatIsCalledLikeTheTotal() {
        assertDefect(SCALE, section("total", "", "1.1"), "'total' is what all sections together are called");
    }

    @Test
    void refusesASectionTwiceOrWithoutItems() {
        assertDefect(SCALE, section("a", "", "1.1") + "," + section("a", "", "2.1"), "section 'a' is there twice");
        assertDefect(SCALE, section("a", ""), "a has no items");
    }

    @Test
    void refusesAnItemTwiceWhereOneCheckCouldHoldBoth() {
        assertDefect(SCALE, section("a", "", "1.1", "1.1"), "item of a '1.1' is there twice");
        assertDefect(SCALE, section("a", "", "1.1") + "," + section("b", "", "1.1"), "share an item code");
        assertDefect(SCALE, section("a", "\"SCHOOL\"", "1.1") + "," + section("b", "", "1.1"), "share an item code");
        assertThat(read(SCALE, section("a", "\"SCHOOL\"", "1.1") + "," + section("b", "\"DISTRICT\"", "1.1"))
                        .sections())
                .hasSize(2);
    }

    @Test
    void refusesAnItemOfAnUnknownSubscale() {
        assertDefect(
                SCALE,
                section("a", "", "1.1").replace("\"label\"", "\"subscales\":[\"x\"],\"label\""),
                "item 1.1 is in an unknown subscale");
    }

    @Test
    void refusesASubscaleWithoutItems() {
        assertDefect(
                SCALE,
                section("a", "", "1.1").replace("\"subscales\":[]", "\"subscales\":[{\"code\":\"x\",\"name\":\"X\"}]"),
                "subscale x has no items");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "100, true", "100.1, false"})
    void refusesACriterionThatIsNoPercentage(String percent, boolean sound) {
        String more = "\"criteria\":[{\"scale\":\"a\",\"comparator\":\"AT_LEAST\",\"value\":%s}]".formatted(percent);
        if (sound) {
            assertThat(read(SCALE, section("a", "", "1.1"), more).criteria()).hasSize(1);
        } else {
            assertDefect(SCALE, section("a", "", "1.1"), more, "between 0 and 100");
        }
    }

    static Stream<String> unsound() {
        return Stream.of(
                "\"criteria\":[{\"scale\":\"b\",\"comparator\":\"AT_LEAST\",\"value\":1}] | 'b' is not one of a, total",
                "\"states\":[{\"state\":\"DO_NOT_KNOW\",\"effect\":\"LEAVES_OUT\"}] | leaves the points possible",
                "\"states\":[{\"state\":\"NOT_APPLICABLE\",\"effect\":\"STAYS_OPEN\"}] | leaves the points possible",
                "\"scoring\":[{\"level\":\"TOTAL\",\"rule\":\"COUNT_AT_LEAST\"}] | a level is named",
                "\"scoring\":[{\"level\":\"TOTAL\",\"rule\":\"MEAN\",\"atLeast\":1}] | a level is named",
                "\"scoring\":[{\"level\":\"TOTAL\",\"rule\":\"SUM\"},{\"level\":\"TOTAL\",\"rule\":\"MEAN\"}] | level 'TOTAL' is there twice",
                "\"criteria\":[{\"scale\":\"a\",\"comparator\":\"AT_LEAST\",\"value\":1,\"programme\":\"two words\"}] | is no code",
                "\"criteria\":[{\"scale\":\"a\",\"comparator\":\"AT_LEAST\",\"value\":1,\"from\":\"2020-01-01\",\"until\":\"2020-01-01\"}] | ends behind the day it begins on",
                "\"scoring\":[{\"level\":\"SECTION\",\"rule\":\"NONE\"}],\"criteria\":[{\"scale\":\"a\",\"comparator\":\"AT_LEAST\",\"value\":1}] | nothing is asked of what is not scored",
                "\"bands\":[{\"level\":\"TOTAL\",\"name\":\"high\",\"comparator\":\"AT_LEAST\",\"value\":101}] | between 0 and 100",
                "\"bands\":[{\"level\":\"TOTAL\",\"name\":\"high\",\"comparator\":\"AT_LEAST\",\"value\":-1}] | between 0 and 100",
                "\"facets\":[{\"code\":\"priority\",\"name\":\"Priority\",\"scale\":\"p\"}] | there is no scale 'p'",
                "\"inputs\":[{\"code\":\"walk\",\"name\":\"Walk\",\"items\":[\"9\"]}] | there is no item 9");
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void refusesWhatContradictsItself(String part) {
        assertDefect(
                SCALE,
                section("a", "", "1.1"),
                part.substring(0, part.indexOf(" | ")),
                part.substring(part.indexOf(" | ") + 3));
    }

    @Test
    void refusesTheMakersWordsWithoutALicence() {
        String worded = section("a", "", "1.1").replace("\"label\"", "\"wording\":\"theirs\",\"label\"");
        assertDefect(SCALE, worded, "no licence lets the makers' own words of item 1.1");
        assertDefect(
                SCALE, worded, "\"licence\":{\"code\":\"all-rights-reserved\",\"wordingMayShip\":false}", "no licence");
        assertThat(read(SCALE, worded, "\"licence\":{\"code\":\"public-domain\",\"wordingMayShip\":true}")
                        .sections())
                .hasSize(1);
    }

    @Test
    void refusesMorePointsThanTheScaleHas() {
        String most = section("a", "", "1.1").replace("\"label\"", "\"mostPoints\":3,\"label\"");
        assertDefect(SCALE, most, "the most points of item 1.1");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "100, true", "101, false"})
    void needsAShareOfTheAnswersThatIsOne(String percent, boolean sound) {
        String share = section("a", "", "1.1").replace("\"name\":\"A\"", "\"name\":\"A\",\"leastPercent\":" + percent);
        if (sound) {
            assertThat(read(SCALE, share).sections()).hasSize(1);
        } else {
            assertDefect(SCALE, share, "a share lies above 0");
        }
    }

    /** Every kind of code can be badly spelled, and each is told where it stands. */
    @Test
    void refusesCodesThatAreNone() {
        assertDefect(SCALE, section("a b", "", "1.1"), "'a b' is no code");
        assertDefect(SCALE, section("a", "", "1~1"), "'1~1' is no code");
        assertDefect(
                SCALE,
                section("a", "", "1.1").replace("\"label\"", "\"scale\":\"x\",\"label\""),
                "there is no scale 'x'");
        String zero = section("a", "", "1.1").replace("\"label\"", "\"mostPoints\":0,\"label\"");
        assertDefect(SCALE, zero, "the most points of item 1.1");
    }

    @Test
    void takesASectionWithoutItemsOnlyWhereItSaysWhatIsNotKnown() {
        assertThat(read(SCALE, section("a", ""), "\"notKnown\":[\"how many items there are\"]")
                        .sections())
                .hasSize(1);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertDefect(SCALE, section("a", "", "1.1").replace("\"name\"", "\"nmae\""), "nmae");
    }

    private static final String SCALE = "[{\"points\":0,\"name\":\"no\"},{\"points\":1,\"name\":\"yes\"}]";

    private static InstrumentSection tier(int number) {
        return Instruments.SHIPPED
                .require("tfi", "2.1")
                .section("tier-" + number)
                .orElseThrow();
    }

    private static void assertDefect(String scale, String sections, String defect) {
        assertDefect(scale, sections, "\"basis\":[]", defect);
    }

    private static void assertDefect(String scale, String sections, String more, String defect) {
        assertThatThrownBy(() -> read(scale, sections, more))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(defect);
    }

    private static InstrumentDefinition read(String scale, String sections) {
        return read(scale, sections, "\"basis\":[]");
    }

    private static InstrumentDefinition read(String scale, String sections, String more) {
        String json =
                "{\"code\":\"small\",\"version\":\"1\",\"name\":\"Small\",\"scales\":[{\"code\":\"r\",\"points\":%s}],\"sections\":[%s],%s}"
                        .formatted(scale, sections, more);
        return Instruments.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String section(String code, String kinds, String... items) {
        String each = String.join(
                ",",
                List.of(items).stream()
                        .map("{\"code\":\"%s\",\"label\":\"?\"}"::formatted)
                        .toList());
        return "{\"code\":\"%s\",\"name\":\"A\",\"kinds\":[%s],\"subscales\":[],\"items\":[%s]}"
                .formatted(code, kinds, each);
    }
}
