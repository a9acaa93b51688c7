package org.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.query.tree.OrganizationNode;
import org.throughline.query.tree.OrganizationNode.TeamNode;
import org.throughline.query.words.EveryFamily;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Sentences;

class SentencesTest {

    private static final LocalDate DAY = LocalDate.parse("2019-03-01");

    private final Sentences sentences = EveryFamily.sentences();
    private final Names names = new TreeNames(List.of(new OrganizationNode(
            "s1",
            OrganizationKind.SCHOOL,
            "Lincoln Elementary",
            DAY,
            null,
            List.of(new TeamNode("t1", "Leadership team", true, 4)),
            List.of(),
            List.of(),
            List.of())));

    @ParameterizedTest
    @MethodSource("everyEvent")
    void hasASentenceForEveryEventOfTheCatalog(EventType type) throws ReflectiveOperationException {
        Sentence sentence = sentences.say(example(type.payload()), "s1", names);

        assertThat(sentence.about()).isNotBlank();
        assertThat(sentence.text()).isNotBlank().doesNotContain("null").doesNotContain(type.name());
    }

    @Test
    void tellsAStageOfItsOrganizationByName() {
        assertThat(sentences.say(new StageEntered("s1", "PBIS", Stage.INITIAL, List.of(), DAY), "s1", names))
                .isEqualTo(new Sentence("Lincoln Elementary", "Entered initial implementation of PBIS", null));
    }

    @Test
    void tellsWhatAnEventDidNotMeet() {
        StageEntered move = new StageEntered("s1", "PBIS", Stage.INITIAL, List.of(), DAY)
                .withConcerns(List.of("READINESS_BEFORE_INITIAL", "PEOPLE_HOLD_THEIR_SEATS"));
        assertThat(sentences.say(move, "s1", names).text())
                .isEqualTo("Entered initial implementation of PBIS"
                        + " (not met: readiness before initial, people hold their seats)");
    }

    @Test
    void tellsARegressionWithItsReason() {
        StageRegressed back = new StageRegressed("s1", "PBIS", Stage.INFRASTRUCTURE, "Both left", List.of(), DAY);

        assertThat(sentences.say(back, "s1", names))
                .isEqualTo(new Sentence(
                        "Lincoln Elementary", "Went back to creating infrastructure for PBIS", "Both left"));
    }

    @Test
    void tellsScoresInPointsAndTheirCriterionInWords() {
        List<Score> scores =
                List.of(score("tier-1", 21, true), score("tier-1/teams", 4, true), score("tier-2", 20, false), total());
        FidelityCheckRecorded check = new FidelityCheckRecorded(
                "c", "s1", "PBIS", "tfi", "2.1", RaterKind.SELF, List.of(), Map.of(), scores, null, List.of(), DAY);

        assertThat(sentences.say(check, "s1", names).text())
                .isEqualTo("Fidelity of PBIS checked with TFI 2.1. Tier 1: 21 of 30 points, criterion met; "
                        + "tier 2: 20 of 30 points, criterion not met");
    }

    @Test
    void tellsACorrectionWithItsReason() {
        FidelityCheckCorrected corrected =
                new FidelityCheckCorrected("c", List.of(), Map.of(), List.of(total()), "Wrong form", List.of(), DAY);

        assertThat(sentences.say(corrected, "s1", names))
                .isEqualTo(new Sentence(
                        "Lincoln Elementary", "Fidelity check corrected. Total: 41 of 60 points", "Wrong form"));
    }

    @Test
    void tellsHowManyTookPartWhereItIsKnown() {
        FidelityCheckCorrected alone = new FidelityCheckCorrected(
                "c", List.of(), Map.of(), List.of(total()), List.of(), "Sheet", List.of(), DAY);
        FidelityCheckCorrected one = new FidelityCheckCorrected(
                "c", List.of(), Map.of(), List.of(total()), List.of("m-7"), "Sheet", List.of(), DAY);

        assertThat(sentences.say(alone, "s1", names).text()).endsWith("41 of 60 points. 0 members took part");
        assertThat(sentences.say(one, "s1", names).text()).endsWith("41 of 60 points. 1 member took part");
    }

    @Test
    void tellsAMemberOfItsTeamByName() {
        assertThat(sentences.say(new MemberAppointed("t1", "m-7", "ASSISTANT_PRINCIPAL", DAY), "s1", names))
                .isEqualTo(new Sentence("Leadership team", "Somebody took a seat as assistant principal", null));
    }

    @Test
    void fallsBackToIdsForWhatNobodyKnowsByThen() {
        assertThat(sentences.say(new PlanStepCompleted("p1", "C01.1", List.of(), DAY), null, names))
                .isEqualTo(new Sentence("p1", "Completed step C01.1 of action plan p1", null));
    }

    private static Score score(String scale, int points, boolean met) {
        return new Score(scale, points, 30, BigDecimal.valueOf(70), met);
    }

    private static Score total() {
        return new Score("total", 41, 60, null, null);
    }

    private static List<EventType> everyEvent() {
        return List.copyOf(EventCatalog.ALL.types());
    }

    private static SubjectEvent example(Class<? extends SubjectEvent> type) throws ReflectiveOperationException {
        return (SubjectEvent) record(type);
    }

    private static Object record(Class<?> type) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            values.add(example(component));
        }
        Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
        return constructor.newInstance(values.toArray());
    }

    private static Object example(RecordComponent component) throws ReflectiveOperationException {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return record(type);
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> 2;
            case "long", "Long" -> 2L;
            case "SubjectEvent" -> new PlanStepCompleted("p1", "C01.1", List.of(), DAY);
            case "boolean", "Boolean" -> true;
            case "BigDecimal" -> BigDecimal.TEN;
            case "List" -> List.of();
            case "Set" -> Set.of();
            case "Map" -> component.getName().equals("answers") ? Map.of() : Map.of("es", "Palabras");
            case "LocalDate" -> DAY;
            case "YearMonth" -> YearMonth.from(DAY);
            default -> "some-" + component.getName().toLowerCase(Locale.ROOT);
        };
    }
}
