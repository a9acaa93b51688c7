package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.Id;
import tools.jackson.databind.JsonNode;

class CommandSchemasTest {

    private final CommandRegistry registry = new CommandRegistry();

    @ParameterizedTest
    @CsvSource({
        "FormTeam, 'level name organizationId purposes'",
        "RegisterOrganization, 'kind name'",
        "EnterStage, 'organizationId practice stage'",
        "RecordFidelityCheck, 'instrument instrumentVersion organizationId practice raterKind sections'"
    })
    void requiresWhatTheDoorDoesNotFillInAndNobodyMayLeaveOut(String command, String required) {
        Set<String> names = new TreeSet<>();
        schemaOf(command).path("required").forEach(name -> names.add(name.stringValue()));
        assertThat(String.join(" ", names)).isEqualTo(required);
    }

    @Test
    void allowsNullOnlyWhereSomethingMayBeAbsent() {
        assertThat(types(property("FormTeam", "parentTeamId"))).containsExactlyInAnyOrder("string", "null");
        assertThat(types(property("FormTeam", "name"))).containsExactly("string");
    }

    @Test
    void allowsNoOtherField() {
        assertThat(registry.types())
                .allSatisfy(type -> assertThat(
                                type.schema().path("additionalProperties").asBoolean(true))
                        .isFalse());
    }

    @Test
    void doesNotAskForTheSubjectAndForWhatIsNoComponent() {
        assertThat(schemaOf("CorrectFidelityCheck").path("properties").propertyNames())
                .containsExactlyInAnyOrder(
                        "checkId",
                        "sections",
                        "answers",
                        "unscored",
                        "parts",
                        "facets",
                        "notes",
                        "inputs",
                        "votes",
                        "participants",
                        "reason",
                        "evidence");
    }

    @Test
    void describesIdsDaysAndChoices() {
        assertThat(property("FormTeam", "teamId").path("pattern").stringValue()).isEqualTo(Id.PATTERN);
        assertThat(property("FormTeam", "effectiveOn").path("format").stringValue())
                .isEqualTo("date");
        assertThat(property("EnterStage", "stage").path("enum").valueStream().map(JsonNode::stringValue))
                .containsExactly("PURPOSE_BUILDING", "INFRASTRUCTURE", "INITIAL", "FULL");
    }

    @Test
    void describesAnswersAsPointsByItem() {
        JsonNode answers = property("RecordFidelityCheck", "answers");
        assertThat(answers.path("additionalProperties").path("type").stringValue())
                .isEqualTo("integer");
    }

    @Test
    void findsACommandByItsPathAndByItsName() {
        assertThat(registry.find("form-team")).isPresent().isEqualTo(registry.find("FormTeam"));
        assertThat(registry.find("form-a-team")).isEmpty();
    }

    @Test
    void callsEachCommandByItsOwnPath() {
        List<String> paths = registry.types().stream().map(CommandType::path).toList();
        assertThat(paths).doesNotHaveDuplicates().allMatch(path -> path.matches("[a-z]+(-[a-z]+)+"));
    }

    private JsonNode schemaOf(String command) {
        return registry.find(command).orElseThrow().schema();
    }

    private JsonNode property(String command, String name) {
        return schemaOf(command).path("properties").path(name);
    }

    private static Set<String> types(JsonNode property) {
        JsonNode type = property.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::stringValue).collect(Collectors.toSet())
                : Set.of(type.stringValue());
    }
}
