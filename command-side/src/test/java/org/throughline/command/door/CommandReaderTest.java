package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.throughline.command.Command;
import org.throughline.command.Fault;
import org.throughline.command.Id;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.OrganizationCommand.RegisterOrganization;
import org.throughline.command.implementation.fidelity.FidelityCommand.CorrectFidelityCheck;
import org.throughline.command.implementation.fidelity.FidelityCommand.RecordFidelityCheck;
import org.throughline.command.implementation.instrument.InstrumentCommand.RegisterInstrument;
import org.throughline.command.implementation.instrument.Instruments;
import org.throughline.command.implementation.stage.StageCommand.EnterStage;
import org.throughline.command.teams.team.TeamCommand.FormTeam;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.json.EventJson;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CommandReaderTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-02-29");
    private static final JsonMapper JSON = CommandJson.mapper();

    private final CommandRegistry registry = new CommandRegistry();
    private final CommandReader reader = new CommandReader(
            JSON, Clock.fixed(Instant.parse("2024-02-29T12:00:00Z"), ZoneOffset.UTC), LocalDate.parse("1950-01-01"));

    @Test
    void readsACommand() {
        assertThat(read("FormTeam", """
                {"teamId":"slt","organizationId":"s1","level":"SCHOOL","name":"Équipe 🌱","parentTeamId":"dlt",
                 "purposes":["LEADERSHIP"],"effectiveOn":"2019-09-01"}"""))
                .isEqualTo(new FormTeam(
                        "slt",
                        "s1",
                        TeamLevel.SCHOOL,
                        "Équipe 🌱",
                        "dlt",
                        Set.of(TeamPurpose.LEADERSHIP),
                        LocalDate.parse("2019-09-01")));
    }

    @Test
    void makesUpAnIdAndTakesTodayWhenThereIsNone() {
        RegisterOrganization command =
                (RegisterOrganization) read("RegisterOrganization", "{\"kind\":\"STATE\",\"name\":\"Colorado\"}");
        assertThat(command.organizationId()).matches(Id.PATTERN);
        assertThat(command.effectiveOn()).isEqualTo(TODAY);
        assertThat(command.kind()).isEqualTo(OrganizationKind.STATE);
        assertThat(command.parentId()).isNull();
    }

    @Test
    void takesAMissingListForAnEmptyOne() {
        assertThat(read("EnterStage", """
                {"organizationId":"s1","practice":"PBIS","stage":"INITIAL","effectiveOn":"2019-09-01"}"""))
                .isEqualTo(new EnterStage(
                        "s1", "PBIS", Stage.INITIAL, null, null, List.of(), LocalDate.parse("2019-09-01")));
    }

    @Test
    void readsAnAnswerSheet() {
        assertThat(read("RecordFidelityCheck", """
                {"checkId":"fc1","organizationId":"s1","practice":"PBIS","instrument":"tfi","instrumentVersion":"2.1",
                 "raterKind":"SELF","sections":["tier-1"],"answers":{"1.1":2,"1.2":0},"evidence":[],
                 "effectiveOn":"2019-09-01"}"""))
                .isEqualTo(new RecordFidelityCheck(
                        "fc1",
                        "s1",
                        "PBIS",
                        "tfi",
                        "2.1",
                        RaterKind.SELF,
                        Set.of("tier-1"),
                        Map.of("1.1", 2, "1.2", 0),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        LocalDate.parse("2019-09-01")));
    }

    /** Whoever brings an instrument writes it as those that ship are written. */
    @Test
    void readsEveryInstrumentThatShipsAsOneThatIsBrought() {
        assertThat(Instruments.SHIPPED.all()).isNotEmpty().allSatisfy(shipped -> {
            ObjectNode json = JSON.createObjectNode();
            json.put("organizationId", "d1").set("definition", EventJson.MAPPER.valueToTree(shipped));
            RegisterInstrument command = (RegisterInstrument) read("RegisterInstrument", json.toString());
            assertThat(command.definition()).isEqualTo(shipped);
        });
    }

    @Test
    void readsACommandWithoutADayOfItsOwn() {
        assertThat(read("CorrectFidelityCheck", """
                {"checkId":"fc1","sections":["tier-1"],"answers":{"1.1":2},"reason":"typing error","evidence":[]}""")).isInstanceOf(CorrectFidelityCheck.class);
    }

    @Test
    void tellsEveryFaultAtOnce() {
        assertFaults(
                "FormTeam",
                """
                {"teamId":"a:b","organizationId":7,"level":"PLANET","purposes":[],"colour":"red","effectiveOn":"2019-02-30"}""",
                tuple("/teamId", "not-valid"),
                tuple("/organizationId", "wrong-type"),
                tuple("/level", "not-one-of"),
                tuple("/purposes", "not-valid"),
                tuple("/colour", "unknown-field"),
                tuple("/effectiveOn", "not-valid"),
                tuple("/name", "missing"));
    }

    @Test
    void refusesNullWhereSomethingIsNeeded() {
        assertFaults("RegisterOrganization", "{\"kind\":\"STATE\",\"name\":null}", tuple("/name", "wrong-type"));
    }

    @Test
    void refusesBlankNamesAndTextThatCannotBeKept() {
        assertFaults("RegisterOrganization", "{\"kind\":\"STATE\",\"name\":\" \\n\"}", tuple("/name", "not-valid"));
        assertFaults(
                "RegisterOrganization",
                "{\"kind\":\"STATE\",\"name\":\"a\\u0000\"}",
                tuple("/name", "unstorable-text"));
    }

    @Test
    void refusesAYearThatNoDatabaseKnows() {
        String command = "{\"kind\":\"STATE\",\"name\":\"a\",\"effectiveOn\":\"%s-01-01\"}";
        assertFaults("RegisterOrganization", command.formatted("0000"), tuple("/effectiveOn", "not-valid"));
        assertFaults("RegisterOrganization", command.formatted("12345"), tuple("/effectiveOn", "not-valid"));
        assertFaults("RegisterOrganization", command.formatted("-0044"), tuple("/effectiveOn", "not-valid"));
    }

    @Test
    void refusesWhatIsNoObject() {
        assertFaults("RegisterOrganization", "[]", tuple("", "wrong-type"));
        assertFaults("RegisterOrganization", "null", tuple("", "wrong-type"));
    }

    @Test
    void refusesPointsBeyondEveryNumber() {
        assertFaults(
                "CorrectFidelityCheck",
                "{\"checkId\":\"fc1\",\"sections\":[\"tier-1\"],\"answers\":{\"1.1\":99999999999},\"reason\":\"typo\"}",
                tuple("/answers/1.1", "not-valid"));
    }

    @Test
    void refusesHalfPoints() {
        assertFaults(
                "CorrectFidelityCheck",
                "{\"checkId\":\"fc1\",\"sections\":[\"tier-1\"],\"answers\":{\"1.1\":1.5},\"reason\":\"typo\"}",
                tuple("/answers/1.1", "wrong-type"));
    }

    @Test
    void takesTodayAndRefusesTomorrow() {
        assertThat(read("RegisterOrganization", registration(TODAY)).effectiveOn())
                .isEqualTo(TODAY);
        Refusal refusal = refusalOf("RegisterOrganization", registration(TODAY.plusDays(1)));
        assertThat(refusal.code()).isEqualTo(RefusalCode.EFFECTIVE_IN_FUTURE);
        assertThat(refusal.facts()).containsEntry("today", "2024-02-29");
        assertThat(refusal.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/effectiveOn", "in-future"));
    }

    @Test
    void refusesAYearOfTwoDigits() {
        assertFaults("RegisterOrganization", registration(LocalDate.of(16, 7, 1)), tuple("/effectiveOn", "too-early"));
        assertThat(read("RegisterOrganization", registration(LocalDate.of(1950, 1, 1)))
                        .effectiveOn())
                .isEqualTo("1950-01-01");
    }

    private static String registration(LocalDate day) {
        return "{\"kind\":\"STATE\",\"name\":\"Colorado\",\"effectiveOn\":\"%s\"}".formatted(day);
    }

    private Command read(String command, String json) {
        return reader.read(registry.find(command).orElseThrow(), JSON.readTree(json));
    }

    private Refusal refusalOf(String command, String json) {
        return catchThrowableOfType(Refusal.class, () -> read(command, json));
    }

    private void assertFaults(String command, String json, Tuple... faults) {
        Refusal refusal = refusalOf(command, json);
        assertThat(refusal.code()).isEqualTo(RefusalCode.MALFORMED);
        assertThat(refusal.faults()).extracting(Fault::pointer, Fault::code).containsExactlyInAnyOrder(faults);
    }
}
