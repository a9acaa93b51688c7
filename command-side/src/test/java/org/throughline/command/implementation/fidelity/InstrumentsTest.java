package org.throughline.command.implementation.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.fidelity.Instrument.ScalePoint;
import org.throughline.command.implementation.fidelity.Section.Item;
import org.throughline.command.implementation.fidelity.Section.Subscale;
import org.throughline.events.ground.organization.OrganizationKind;

class InstrumentsTest {

    @ParameterizedTest
    @CsvSource({"1, 15", "2, 13", "3, 17"})
    void holdsEveryItemOfTheTfiInOrder(int tier, int items) {
        assertThat(tier(tier).items())
                .extracting(Item::code)
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
        Section section = tier(tier);
        Subscale found = section.subscales().stream()
                .filter(each -> each.code().equals(subscale))
                .findFirst()
                .orElseThrow();
        List<Item> items = section.itemsOf(found);
        assertThat(items.getFirst().code()).isEqualTo(first);
        assertThat(items.getLast().code()).isEqualTo(last);
    }

    @Test
    void leavesNoItemOfTheTfiOutsideTheSubscales() {
        assertThat(Instruments.SHIPPED.require("tfi", "2.1").sections())
                .flatExtracting(Section::items)
                .hasSize(45)
                .extracting(Item::subscale)
                .doesNotContainNull();
    }

    @Test
    void ratesTheTfiFromZeroToTwo() {
        assertThat(Instruments.SHIPPED.require("tfi", "2.1").scale())
                .extracting(ScalePoint::points, ScalePoint::name)
                .containsExactly(tuple(0, "not in place"), tuple(1, "partially in place"), tuple(2, "fully in place"));
    }

    @Test
    void wordsThePracticeProfileByLevelAndSetsNoCriterion() {
        Instrument profile = Instruments.SHIPPED.require("comtss-practice-profile", "1");
        assertThat(profile.sections())
                .extracting(Section::code, Section::kinds, Section::criterion)
                .containsExactly(
                        tuple("district", List.of(OrganizationKind.DISTRICT), null),
                        tuple("school", List.of(OrganizationKind.SCHOOL), null));
        assertThat(profile.sections())
                .allSatisfy(section -> assertThat(section.items())
                        .extracting(Item::code)
                        .containsExactly("1.1", "1.2", "1.3", "1.4", "1.5"));
        assertThat(profile.scale())
                .extracting(ScalePoint::name)
                .containsExactly("unacceptable", "developmental", "expected");
    }

    @Test
    void namesTheInstrumentsThereAre() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Instruments.SHIPPED.require("tfi", "3.0"));
        assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(refusal.facts()).containsEntry("available", List.of("comtss-practice-profile 1", "tfi 2.1"));
        assertThat(refusal.detail()).contains("tfi 3.0", "comtss-practice-profile 1, tfi 2.1");
    }

    @Test
    void refusesTheSameVersionTwice() {
        Instrument tfi = Instruments.SHIPPED.require("tfi", "2.1");
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

    @Test
    void refusesASectionTwiceOrWithoutItems() {
        assertDefect(SCALE, section("a", "", "1.1") + "," + section("a", "", "2.1"), "section is there twice");
        assertDefect(SCALE, section("a", ""), "a has no items");
    }

    @Test
    void refusesAnItemTwiceWhereOneCheckCouldHoldBoth() {
        assertDefect(SCALE, section("a", "", "1.1", "1.1"), "item of a is there twice");
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
                section("a", "", "1.1").replace("\"text\"", "\"subscale\":\"x\",\"text\""),
                "item 1.1 is in an unknown subscale");
    }

    @Test
    void refusesASubscaleWithoutItems() {
        assertDefect(
                SCALE,
                section("a", "", "1.1")
                        .replace(
                                "\"subscales\":[]",
                                "\"subscales\":[{\"code\":\"x\",\"name\":\"X\",\"basis\":{\"grade\":\"A\",\"note\":\"n\"}}]"),
                "subscale x has no items");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "100, true", "100.1, false"})
    void refusesACriterionThatIsNoPercentage(String percent, boolean sound) {
        String sections = section("a", "", "1.1")
                .replace(
                        "\"subscales\"",
                        "\"criterion\":{\"comparator\":\"AT_LEAST\",\"percent\":%s,\"basis\":{\"grade\":\"A\",\"note\":\"n\"}},\"subscales\""
                                .formatted(percent));
        if (sound) {
            assertThat(read(SCALE, sections).sections()).hasSize(1);
        } else {
            assertDefect(SCALE, sections, "between 0 and 100");
        }
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertDefect(SCALE, section("a", "", "1.1").replace("\"name\"", "\"nmae\""), "nmae");
    }

    private static final String SCALE = "[{\"points\":0,\"name\":\"no\"},{\"points\":1,\"name\":\"yes\"}]";

    private static Section tier(int number) {
        return Instruments.SHIPPED
                .require("tfi", "2.1")
                .section("tier-" + number)
                .orElseThrow();
    }

    private static void assertDefect(String scale, String sections, String defect) {
        assertThatThrownBy(() -> read(scale, sections))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(defect);
    }

    private static Instrument read(String scale, String sections) {
        String json =
                "{\"code\":\"small\",\"version\":\"1\",\"name\":\"Small\",\"scale\":%s,\"basis\":[],\"sections\":[%s]}"
                        .formatted(scale, sections);
        return Instruments.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String section(String code, String kinds, String... items) {
        String each = String.join(
                ",",
                List.of(items).stream()
                        .map("{\"code\":\"%s\",\"text\":\"?\"}"::formatted)
                        .toList());
        return "{\"code\":\"%s\",\"name\":\"A\",\"kinds\":[%s],\"subscales\":[],\"items\":[%s]}"
                .formatted(code, kinds, each);
    }
}
