package org.throughline.events.implementation.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentRegistered;
import org.throughline.events.implementation.instrument.ScoringRule.Level;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a definition says, read from the example that is frozen. */
class InstrumentDefinitionTest {

    private static final InstrumentDefinition OWN = registered(frozen()).definition();
    private static final InstrumentSection FIRST = OWN.section("a").orElseThrow();
    private static final InstrumentItem ITEM = FIRST.item("1").orElseThrow();

    @Test
    void findsWhatItHasByCode() {
        assertThat(OWN.title()).isEqualTo("own-inventory 2");
        assertThat(OWN.section("b")).isEmpty();
        assertThat(FIRST.item("2")).isEmpty();
        assertThat(OWN.facet("priority")).isPresent();
        assertThat(OWN.facet("weight")).isEmpty();
        assertThat(OWN.scale(null).orElseThrow().code()).isEqualTo("degree");
        assertThat(OWN.scale("weight").orElseThrow().most()).isEqualTo(2);
        assertThat(OWN.scale("nothing")).isEmpty();
        assertThat(FIRST.itemsOf(FIRST.subscales().getFirst())).containsExactly(ITEM);
    }

    @Test
    void servesThePracticesItNamesAndEveryOneWhereItNamesNone() {
        assertThat(OWN.serves("PBIS")).isTrue();
        assertThat(OWN.serves("MTSS")).isFalse();
        assertThat(least().serves("MTSS")).isTrue();
    }

    @Test
    void isForTheKindsItNamesAndForAllWhereItNamesNone() {
        assertThat(FIRST.isFor(OrganizationKind.SCHOOL)).isTrue();
        assertThat(FIRST.isFor(OrganizationKind.DISTRICT)).isFalse();
        assertThat(FIRST.isFor(null)).isFalse();
        assertThat(section(least()).isFor(null)).isTrue();
    }

    @Test
    void takesStepsOfItsScaleUpToTheMostOfAnItem() {
        assertThat(OWN.scaleOf(ITEM).inWords(OWN.mostOf(ITEM))).isEqualTo("0 (not in place), 1 (in place)");
        assertThat(OWN.allows(ITEM, 1)).isTrue();
        assertThat(OWN.allows(ITEM, 2)).isFalse();
        InstrumentItem open = section(least()).item("1").orElseThrow();
        assertThat(least().mostOf(open)).isEqualTo(3);
        assertThat(least().allows(open, 2)).isFalse();
        InstrumentItem lost = new InstrumentItem("9", "?", null, "nothing", null, List.of(), null, List.of());
        assertThatIllegalStateException().isThrownBy(() -> OWN.scaleOf(lost));
    }

    @Test
    void saysWhatAnswersWithoutPointsDo() {
        assertThat(OWN.effectOf(AnswerState.NOT_APPLICABLE)).contains(AnswerRule.Effect.LEAVES_OUT);
        assertThat(OWN.effectOf(AnswerState.NOT_ASSESSED)).isEmpty();
    }

    @Test
    void scoresInPercentWhereItSaysNothingElse() {
        assertThat(OWN.scoringOf(Level.TOTAL).rule()).isEqualTo(ScoreRule.MEAN);
        assertThat(OWN.scoringOf(Level.SUBSCALE).rule()).isEqualTo(ScoreRule.PERCENT_OF_POSSIBLE);
        assertThat(ScoringRule.levelOf("total")).isEqualTo(Level.TOTAL);
        assertThat(ScoringRule.levelOf("tier-1")).isEqualTo(Level.SECTION);
        assertThat(ScoringRule.levelOf("tier-1/teams")).isEqualTo(Level.SUBSCALE);
    }

    @Test
    void needsEveryItemOfASectionThatSaysNothingElse() {
        assertThat(FIRST.neededPercent()).isEqualTo(80);
        assertThat(FIRST.allowsSingles()).isTrue();
        assertThat(section(least()).neededPercent()).isEqualTo(100);
        assertThat(section(least()).allowsSingles()).isFalse();
    }

    /** From its first day on, until the day before its last. */
    @ParameterizedTest
    @CsvSource({"2017-12-31, false", "2018-01-01, true", "2019-12-31, true", "2020-01-01, false"})
    void asksForAsLongAsACriterionIsInForce(LocalDate day, boolean asks) {
        assertThat(OWN.criteria().getFirst().isInForceOn(day)).isEqualTo(asks);
        Criterion always = new Criterion("a", Criterion.Comparator.AT_LEAST, BigDecimal.ONE, null, null, null, null);
        assertThat(always.isInForceOn(day)).isTrue();
    }

    /** JSON may leave out every list that is empty. */
    @Test
    void readsWhatLeavesEveryEmptyListOut() {
        InstrumentDefinition least = least();
        assertThat(List.of(
                        least.practices(),
                        least.facets(),
                        least.states(),
                        least.scoring(),
                        least.criteria(),
                        least.bands(),
                        least.inputs(),
                        least.protocol(),
                        least.notKnown(),
                        least.basis()))
                .allSatisfy(list -> assertThat((List<?>) list).isEmpty());
    }

    @Test
    void isCalledByItsOrganizationItsCodeAndItsVersion() {
        assertThat(registered(frozen()).subjectId()).isEqualTo("060231000000~own-inventory~2");
    }

    private static InstrumentSection section(InstrumentDefinition definition) {
        return definition.sections().getFirst();
    }

    private static InstrumentDefinition least() {
        ObjectNode event = (ObjectNode) frozen();
        event.set("definition", JsonMapper.shared().readTree("""
                {"code":"least","version":"1","name":"Least",
                 "scales":[{"code":"r","points":[{"points":0,"name":"no"},{"points":3,"name":"yes"}]}],
                 "sections":[{"code":"a","name":"A","items":[{"code":"1","label":"Is it so"}]}]}"""));
        return registered(event).definition();
    }

    private static InstrumentRegistered registered(JsonNode event) {
        return (InstrumentRegistered) EventJson.read("InstrumentRegistered", 1, event.toString());
    }

    private static JsonNode frozen() {
        try (InputStream file =
                InstrumentDefinitionTest.class.getResourceAsStream("/frozen/InstrumentRegistered.1.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
