package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.LogUnavailable;
import org.throughline.command.door.Batches.OnRefusal;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectEvent;
import tools.jackson.databind.JsonNode;

class BatchTest {

    private final DoorInMemory house = new DoorInMemory();

    @Test
    void answersLineByLineAndSumsUp() throws IOException {
        List<JsonNode> answers = run("import-1", OnRefusal.CONTINUE, register("co"), register("wi"));
        assertThat(answers).hasSize(3);
        assertLines(answers).containsExactly(tuple(1, "applied", ""), tuple(2, "applied", ""));
        assertThat(answers.get(1).path("id").asString()).isEqualTo("wi");
        assertThat(answers.get(1).path("commandId").asString()).isEqualTo("import-1#2");
        assertThat(answers.get(1).path("position").asInt()).isEqualTo(2);
        assertThat(summary(answers))
                .isEqualTo("{\"applied\":2,\"repeated\":0,\"unchanged\":0,\"refused\":0,\"not-run\":0}");
    }

    @Test
    void leavesOutWhatDoesNotApply() throws IOException {
        List<JsonNode> answers = run("import-1", OnRefusal.STOP, register("co"), "{}", register("wi"));
        assertThat(answers.get(0).propertyNames())
                .containsExactlyInAnyOrder("line", "outcome", "commandId", "kind", "id", "version", "position");
        assertThat(answers.get(1).propertyNames())
                .containsExactlyInAnyOrder("line", "outcome", "commandId", "code", "detail", "faults", "faultCount");
        assertThat(answers.get(2).propertyNames()).containsExactlyInAnyOrder("line", "outcome");
    }

    @Test
    void decidesALineThatLooksAtAllOfAUnitOnTheLinesBeforeItToo() throws IOException {
        assertLines(run("f", OnRefusal.CONTINUE, district("a", "0100001"), district("b", "0100001")))
                .containsExactly(tuple(1, "applied", ""), tuple(2, "refused", "code-taken"));
        assertLines(run(
                        "p",
                        OnRefusal.CONTINUE,
                        district("c", "0100002"),
                        line("RegisterOrganization", "'organizationId':'s','kind':'SCHOOL','name':'S','parentId':'c'"),
                        line("CloseOrganization", "'organizationId':'c','reason':'r'")))
                .containsExactly(
                        tuple(1, "applied", ""), tuple(2, "applied", ""), tuple(3, "refused", "contradicts-later"));
        assertLines(run(
                        "m",
                        OnRefusal.CONTINUE,
                        district("d", "0100003"),
                        line("ReparentOrganization", "'organizationId':'s','parentId':'d'"),
                        line("CloseOrganization", "'organizationId':'d','reason':'r'")))
                .containsExactly(
                        tuple(1, "applied", ""), tuple(2, "applied", ""), tuple(3, "refused", "contradicts-later"));
    }

    private static String district(String id, String federalId) {
        return line(
                "RegisterOrganization",
                "'organizationId':'%s','kind':'DISTRICT','name':'D','federalId':'%s'".formatted(id, federalId));
    }

    private static String line(String command, String payload) {
        return "{'command':'%s','payload':{%s,'effectiveOn':'2016-07-01'}}"
                .formatted(command, payload)
                .replace('\'', '"');
    }

    @Test
    void goesOnAfterARefusalUnlessToldToStop() throws IOException {
        assertLines(run("a", OnRefusal.CONTINUE, register("co"), other("co"), register("wi")))
                .containsExactly(
                        tuple(1, "applied", ""), tuple(2, "refused", "already-exists"), tuple(3, "applied", ""));
    }

    @Test
    void runsNothingAfterARefusalWhenToldToStop() throws IOException {
        assertLines(run("a", OnRefusal.STOP, register("co"), other("co"), register("wi")))
                .containsExactly(
                        tuple(1, "applied", ""), tuple(2, "refused", "already-exists"), tuple(3, "not-run", ""));
        assertThat(house.log.head()).isEqualTo(1);
    }

    @Test
    void runsNothingWhileTheLogIsAwayWhateverItWasTold() throws IOException {
        for (int times = 0; times < 2; times++) {
            // the lines together, then the first by itself
            house.log.letFirst(() -> {
                throw new LogUnavailable(new IOException("gone"));
            });
        }
        assertLines(run("a", OnRefusal.CONTINUE, register("co"), register("wi")))
                .containsExactly(tuple(1, "refused", "unavailable"), tuple(2, "not-run", ""));
        assertLines(run("a", OnRefusal.CONTINUE, register("co"), register("wi")))
                .containsExactly(tuple(1, "applied", ""), tuple(2, "applied", ""));
    }

    @Test
    void linesRecordedTogetherAreOneAppendAndSeeOneAnother() throws IOException {
        assertLines(run("a", OnRefusal.STOP, register("co"), child("de", "co"), child("li", "de"), renaming("de")))
                .containsExactly(
                        tuple(1, "applied", ""),
                        tuple(2, "applied", ""),
                        tuple(3, "applied", ""),
                        tuple(4, "applied", ""));
        assertThat(house.log.appends()).isEqualTo(1);
        assertThat(house.log.events()).extracting(SubjectEvent::subjectId).containsExactly("co", "de", "li", "de");
    }

    /** The refused one is found out after two of its wave; they take effect, and what follows it goes on from there. */
    @Test
    void aRefusedLineTakesNothingOfItsNeighboursAway() throws IOException {
        assertLines(run(
                        "a",
                        OnRefusal.CONTINUE,
                        register("co"),
                        child("de", "co"),
                        child("x", "nowhere"),
                        register("wi")))
                .containsExactly(
                        tuple(1, "applied", ""),
                        tuple(2, "applied", ""),
                        tuple(3, "refused", "unknown-reference"),
                        tuple(4, "applied", ""));
        assertThat(house.log.events()).extracting(SubjectEvent::subjectId).containsExactly("co", "de", "wi");
    }

    @Test
    void linesThatMetAFasterWriterAreDecidedAgain() throws IOException {
        house.log.letFirst(() -> {});
        assertLines(run("a", OnRefusal.CONTINUE, register("co"), child("de", "co"), register("wi")))
                .containsExactly(tuple(1, "applied", ""), tuple(2, "applied", ""), tuple(3, "applied", ""));
        assertThat(house.log.events()).extracting(SubjectEvent::subjectId).containsExactly("co", "de", "wi");
    }

    @Test
    void linesThatChangedNothingAreRepetitionsLikeTheOthers() throws IOException {
        run("a", OnRefusal.STOP, register("co"), renaming("co"), register("wi"));
        String same = renaming("co").replaceFirst("\\{", "{\"commandId\":\"same\",");
        assertLines(run("b", OnRefusal.STOP, register("mi"), same, register("mn")))
                .containsExactly(tuple(1, "applied", ""), tuple(2, "unchanged", ""), tuple(3, "applied", ""));
        house.submit("RenameOrganization", "by-hand", "{\"organizationId\":\"co\",\"name\":\"Another\"}");
        assertLines(run("b", OnRefusal.STOP, register("mi"), same, register("mn")))
                .containsExactly(tuple(1, "repeated", ""), tuple(2, "repeated", ""), tuple(3, "repeated", ""));
    }

    /** The same id again within one wave; the log would not take it. */
    @Test
    void theSameIdInTheSameBatchIsARepetition() throws IOException {
        String line = register("co").replaceFirst("\\{", "{\"commandId\":\"mine\",");
        assertLines(run("a", OnRefusal.CONTINUE, line, line, register("wi")))
                .containsExactly(tuple(1, "applied", ""), tuple(2, "repeated", ""), tuple(3, "applied", ""));
    }

    /** Of one append, the log would take it: its events are told apart by their number under the id. */
    @Test
    void theSameIdOnAnotherSubjectIsNotAppliedTwice() throws IOException {
        String named = register("co").replaceFirst("\\{", "{\"commandId\":\"mine\",");
        String nameless = named.replaceFirst("\"organizationId\":\"co\",", "");
        assertLines(run("a", OnRefusal.CONTINUE, nameless, nameless, named, register("wi")))
                .containsExactly(
                        tuple(1, "applied", ""),
                        tuple(2, "repeated", ""),
                        tuple(3, "refused", "command-id-reused"),
                        tuple(4, "applied", ""));
        assertThat(house.log.head()).isEqualTo(2);
    }

    @Test
    void appliesTheSameBatchOnce() throws IOException {
        run("import-1", OnRefusal.CONTINUE, register("co"), register("wi"));
        assertLines(run("import-1", OnRefusal.CONTINUE, register("co"), register("wi"), register("ny")))
                .containsExactly(tuple(1, "repeated", ""), tuple(2, "repeated", ""), tuple(3, "applied", ""));
        assertThat(house.log.head()).isEqualTo(3);
    }

    @Test
    void prefersTheIdOfTheLine() throws IOException {
        String line = register("co").replaceFirst("\\{", "{\"commandId\":\"mine\",");
        assertThat(run("import-1", OnRefusal.CONTINUE, line)
                        .getFirst()
                        .path("commandId")
                        .asString())
                .isEqualTo("mine");
        assertLines(run(null, OnRefusal.CONTINUE, line)).containsExactly(tuple(1, "repeated", ""));
    }

    @Test
    void refusesALineWithoutAnyId() throws IOException {
        List<JsonNode> answers = run(null, OnRefusal.CONTINUE, register("co"));
        assertLines(answers).containsExactly(tuple(1, "refused", "malformed"));
        assertThat(pointers(answers.getFirst())).containsExactly("/commandId");
    }

    @Test
    void tellsEveryFaultOfAnEnvelope() throws IOException {
        List<JsonNode> answers =
                run(null, OnRefusal.CONTINUE, "{\"payload\":[],\"ifMatch\":\"3\",\"originallyRecordedAt\":\"2019\"}");
        assertThat(pointers(answers.getFirst()))
                .containsExactly("/command", "/payload", "/commandId", "/originallyRecordedAt", "/ifMatch");
    }

    @Test
    void refusesALineThatIsNoEnvelopeAndGoesOn() throws IOException {
        assertLines(run("a", OnRefusal.CONTINUE, "{", "7", "[]", "null", "\"\"", register("co")))
                .containsExactly(
                        tuple(1, "refused", "malformed"),
                        tuple(2, "refused", "malformed"),
                        tuple(3, "refused", "malformed"),
                        tuple(4, "refused", "malformed"),
                        tuple(5, "refused", "malformed"),
                        tuple(6, "applied", ""));
    }

    @Test
    void passesOverBlankLinesAndCountsThem() throws IOException {
        assertLines(run("a", OnRefusal.CONTINUE, "", register("co") + "\r", "  \t", register("wi")))
                .containsExactly(tuple(2, "applied", ""), tuple(4, "applied", ""));
    }

    @Test
    void refusesALineThatIsTooLongAndGoesOn() throws IOException {
        String longer = "\"" + "x".repeat(RequestBodies.MAX_COMMAND_BYTES) + "\"";
        assertLines(run("a", OnRefusal.CONTINUE, longer, register("co")))
                .containsExactly(tuple(1, "refused", "too-large"), tuple(2, "applied", ""));
    }

    @Test
    void takesAnEmptyBatch() throws IOException {
        List<JsonNode> answers = run("a", OnRefusal.CONTINUE);
        assertThat(answers).hasSize(1);
        assertThat(summary(answers)).contains("\"applied\":0");
    }

    @Test
    void honoursTheVersionSeenAndTheTimeOfTheOtherSystem() throws IOException {
        String line = register("co")
                .replaceFirst("\\{", "{\"ifMatch\":0,\"originallyRecordedAt\":\"2019-01-02T03:04:05+01:00\",");
        assertLines(run("a", OnRefusal.CONTINUE, line)).containsExactly(tuple(1, "applied", ""));
        assertThat(house.log.messages().getFirst().getMetaData())
                .containsEntry(MetadataKey.ORIGINALLY_RECORDED_AT, "2019-01-02T03:04:05+01:00");
        String stale = register("co").replaceFirst("\\{", "{\"ifMatch\":0,");
        assertLines(run("b", OnRefusal.CONTINUE, stale)).containsExactly(tuple(1, "refused", "stale-version"));
    }

    private List<JsonNode> run(@Nullable String batchId, OnRefusal onRefusal, String... lines) throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        new Batch(house.door, DoorInMemory.CALLER, DoorInMemory.JSON, batchId, onRefusal)
                .run(new ByteArrayInputStream(body), answers);
        return answers.toString(StandardCharsets.UTF_8)
                .lines()
                .map(DoorInMemory.JSON::readTree)
                .toList();
    }

    private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> assertLines(
            List<JsonNode> answers) {
        return assertThat(answers.subList(0, answers.size() - 1))
                .extracting(
                        answer -> answer.path("line").asInt(),
                        answer -> answer.path("outcome").asString(""),
                        answer -> answer.path("code").asString(""));
    }

    private static String summary(List<JsonNode> answers) {
        return answers.getLast().path("summary").toString();
    }

    private static List<String> pointers(JsonNode answer) {
        return answer.path("faults")
                .valueStream()
                .map(fault -> fault.path("pointer").asString())
                .toList();
    }

    private static String child(String id, String parent) {
        return "{\"command\":\"RegisterOrganization\",\"payload\":{\"organizationId\":\"%s\",\"kind\":\"%s\",\"name\":\"Child\",\"parentId\":\"%s\"}}"
                .formatted(id, parent.equals("co") ? "DISTRICT" : "SCHOOL", parent);
    }

    private static String renaming(String id) {
        return "{\"command\":\"RenameOrganization\",\"payload\":{\"organizationId\":\"%s\",\"name\":\"New\"}}"
                .formatted(id);
    }

    private static String register(String id) {
        return "{\"command\":\"RegisterOrganization\",\"payload\":{\"organizationId\":\"%s\",\"kind\":\"STATE\",\"name\":\"State\"}}"
                .formatted(id);
    }

    /** What is not so. */
    private static String other(String id) {
        return register(id).replace("State", "Another");
    }
}
