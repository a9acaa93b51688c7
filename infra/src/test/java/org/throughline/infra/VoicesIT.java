package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.throughline.command.Confidences;
import org.throughline.events.SubjectKey;
import tools.jackson.databind.JsonNode;

/** What people declare of themselves, over HTTP: kept, counted, forgotten, and nowhere to be read. Each in a district of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class VoicesIT {

    private static final String DAY = "2018-09-01";

    private Program program;
    private Client client;
    private int districts;
    private String district = "";
    private String team = "";

    @BeforeAll
    void start() {
        program = Program.startEmpty();
        client = program.client();
    }

    @BeforeEach
    void anotherDistrict() {
        districts++;
        district = "d" + districts;
        team = team + districts;
        client.accepted(
                "register-organization",
                json("organizationId", district, "kind", "DISTRICT", "name", "District", "effectiveOn", "2016-07-01"));
        client.formTeam(team, district);
        for (String code : List.of("RURAL", "SPANISH")) {
            client.accepted(
                    "list-underserved-group",
                    json("districtId", district, "code", code, "label", Map.of("en", code), "effectiveOn", DAY));
        }
        for (int i = 1; i <= 10; i++) {
            client.accepted(
                    "appoint-member", json("teamId", team, "memberId", "m" + i, "role", "PARENT", "effectiveOn", DAY));
        }
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void nothingThatCanBeReadTellsWhatSomebodyDeclared() {
        long position = declare(1, "RURAL");
        program.settled();
        List<String> log = client.lines("/api/evidence?from=" + position + "&to=" + position);
        assertThat(log).anyMatch(line -> line.contains("PerspectiveDeclared"));
        assertThat(log).noneMatch(line -> line.contains("RURAL") || line.contains("SPANISH"));
        assertThat(client.read("/api/timeline?after=" + (position - 1)).toString())
                .doesNotContain("RURAL");
        assertThat(client.read("/api/teams/" + team).toString()).doesNotContain("RURAL");
        assertThat(client.read("/api/voice-registers/" + district)
                        .at("/state/declarations")
                        .toString())
                .contains("decl-1")
                .doesNotContain("RURAL");
        assertThat(client.page("/?root=" + district).html()).doesNotContain("m1 RURAL");
    }

    @Test
    void theFingerprintOfACommandIsTheSameWhateverIsDeclared() {
        Client.Answer first = client.command("declare-perspective", declaration(1, "RURAL"), "Idempotency-Key", "k1");
        Client.Answer second =
                client.command("declare-perspective", declaration(1, "SPANISH"), "Idempotency-Key", "k1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.at("/outcome").asString()).isEqualToIgnoringCase("repeated");
        assertThat(kept()).singleElement().extracting(c -> c.groups()).isEqualTo(java.util.Set.of("RURAL"));
    }

    @Test
    void countsAreShownAndWithheldAndStandWhenSomebodyTakesTheirsBack() {
        for (int i = 1; i <= 10; i++) {
            declare(i, i <= 5 ? "RURAL" : "SPANISH");
        }
        assertThat(voice("RURAL", "").path("voice").asString()).isEqualTo("WITHHELD");
        long counted = client.accepted("count-perspectives", json("districtId", district, "effectiveOn", "2019-05-31"));
        assertThat(voice("RURAL", "&atLeast=" + counted).path("people").asInt()).isEqualTo(5);
        client.accepted(
                "withdraw-perspective",
                json("districtId", district, "declarationId", "decl-1", "effectiveOn", "2019-06-01"));
        program.settled();
        assertThat(kept()).hasSize(9);
        assertThat(voice("RURAL", "").path("people").asInt()).isEqualTo(5);
        assertThat(voice("RURAL", "&asOf=2019-05-30").has("people")).isFalse();
        assertThat(voice("RURAL", "&knownAtPosition=" + (counted - 1)).has("people"))
                .isFalse();
        Client.Answer again =
                client.command("count-perspectives", json("districtId", district, "effectiveOn", "2019-06-30"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code").asString()).isEqualTo("too-few-people");
    }

    @Test
    void compositionIsRightBeforeAndAfterALateEntry() {
        long before = program.settled();
        client.accepted(
                "appoint-member",
                json("teamId", team, "memberId", "m11", "role", "LEARNER", "effectiveOn", "2018-10-01"));
        program.settled();
        assertThat(learners("&knownAtPosition=" + before).path("missingSince").asString())
                .isEqualTo("2016-09-01");
        assertThat(learners("").has("missingSince")).isFalse();
        assertThat(learners("&asOf=2018-09-30").path("missingSince").asString()).isEqualTo("2016-09-01");
    }

    /** A node that does not know of it yet keeps what it is about to be refused. */
    @Test
    void aDeclarationThatIsRefusedInTheEndChangesNothingOfTheOneThatStands() {
        declare(1, "RURAL");
        SubjectKey register = new SubjectKey("voice-register", district);
        program.bean(Confidences.class)
                .keep(
                        new Confidences.Confidence(register, "decl-1", district, java.util.Set.of("SPANISH")),
                        "a-command-that-is-refused");
        assertThat(kept()).singleElement().extracting(c -> c.groups()).isEqualTo(java.util.Set.of("RURAL"));
        client.accepted(
                "withdraw-perspective",
                json("districtId", district, "declarationId", "decl-1", "effectiveOn", "2019-06-01"));
        assertThat(program.views()
                        .queryForObject(
                                "select count(*) from confidence.entrusted where subject_id = ?", Long.class, district))
                .as("whatever was kept of it is forgotten")
                .isZero();
    }

    private JsonNode learners(String tense) {
        return client.read("/api/audit/composition?district=%s&team=%s&profile=S0%s".formatted(district, team, tense))
                .at("/answer/teams/0/coverage/0/groups")
                .valueStream()
                .filter(group -> group.path("group").asString().equals("LEARNER"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode voice(String group, String tense) {
        return client.read("/api/audit/voices?district=" + district + tense)
                .at("/answer/groups")
                .valueStream()
                .filter(voice -> voice.path("code").asString().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private long declare(int member, String group) {
        return client.accepted("declare-perspective", declaration(member, group));
    }

    private Map<String, Object> declaration(int member, String group) {
        return json(
                "districtId",
                district,
                "declarationId",
                "decl-" + member,
                "teamId",
                team,
                "memberId",
                "m" + member,
                "groups",
                List.of(group),
                "effectiveOn",
                DAY);
    }

    private List<Confidences.Confidence> kept() {
        return program.bean(Confidences.class).of(district, "voice-register");
    }
}
