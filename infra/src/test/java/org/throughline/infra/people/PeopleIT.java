package org.throughline.infra.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** Names and contact data beside the log, over HTTP. */
class PeopleIT {

    private static final String NAME = "Ottilie Unvergessen";
    private static final String EMAIL = "ottilie@unvergessen.example";
    private static final String PHONE = "+1 303 555 0142";

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startEmpty();
        client = program.client();
        client.accepted(
                "register-organization",
                json("organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
        client.formTeam("t1", "d1");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void anErasedPersonIsNowhereInTheDatabaseAndTheHistoryStands() {
        appoint("m-erased");
        assertThat(put("m-erased", NAME).status()).isEqualTo(200);
        assertThat(put("m-erased", NAME).at("/email").asString()).isEqualTo(EMAIL);
        program.settled();
        assertThat(client.page("/").html()).contains("people/m-erased\">" + NAME + "</a> took a seat as coach");
        program.views().execute("analyze people.person");
        assertThat(placesOf(NAME)).containsExactly("people.person.name");
        JsonNode before = client.read("/api/teams/t1/history");

        Client.Answer erased = client.delete("/api/people/m-erased");
        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.at("/erasedOn").asString()).isNotBlank();
        assertThat(client.delete("/api/people/m-erased").body()).isEqualTo(erased.body());

        for (String personal : List.of(NAME, EMAIL, PHONE)) {
            assertThat(placesOf(personal)).isEmpty();
        }
        assertThat(client.read("/api/people/m-erased").propertyNames()).containsExactly("memberId", "erasedOn");
        assertThat(client.read("/api/teams/t1/history")).isEqualTo(before);
        assertThat(client.page("/").html())
                .contains("A coach of the t1 took a seat as coach")
                .doesNotContain("Ottilie", "people/m-erased");
        assertThat(client.post("/actuator/evidence").at("/intact").asBoolean()).isTrue();
    }

    @Test
    void anErasedIdIsNotGivenToSomebodyUnnoticed() {
        put("m-gone", NAME);
        client.delete("/api/people/m-gone");
        Client.Answer again = put("m-gone", "Somebody Else");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code").asString()).isEqualTo("person-erased");
        assertThat(client.read("/api/people/m-gone").has("name")).isFalse();
    }

    @Test
    void anErasureIsNotUndoneByAChangeUnderWay() {
        List<CompletableFuture<Integer>> changes = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> i == 10
                        ? client.delete("/api/people/m-race").status()
                        : put("m-race", "Name " + i).status()))
                .toList();
        put("m-race", NAME);
        changes.forEach(CompletableFuture::join);
        client.delete("/api/people/m-race");
        assertThat(put("m-race", NAME).status()).isEqualTo(409);
        assertThat(client.read("/api/people/m-race").has("name")).isFalse();
    }

    @Test
    void aChangeOverwritesAndKeepsNoEarlierName() {
        put("m-renamed", "Ada Früher");
        assertThat(client.put("/api/people/m-renamed", "{\"name\":\"Ada Später\"}")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/api/people/m-renamed").headers().firstValue("Cache-Control"))
                .contains("no-store");
        JsonNode now = client.read("/api/people/m-renamed");
        assertThat(now.path("name").asString()).isEqualTo("Ada Später");
        assertThat(now.has("email")).isFalse();
        assertThat(placesOf("Ada Früher")).isEmpty();
    }

    @Test
    void namesEveryFaultAndNothingOfWhatWasSent() {
        Client.Answer answer = client.put(
                "/api/people/m-bad",
                "{\"email\":\"secret at home\",\"phone\":\"ring me\",\"ssn\":\"1\",\"name\":\"\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code").asString()).isEqualTo("malformed");
        assertThat(answer.at("/faults")
                        .valueStream()
                        .map(fault -> fault.path("pointer").asString()))
                .containsExactlyInAnyOrder("/ssn", "/name", "/email", "/phone");
        assertThat(answer.body().toString()).doesNotContain("secret", "ring me");
        for (String body : List.of(
                "",
                "[]",
                "null",
                "{\"name\":1}",
                "{\"name\":\"a\\u0000b\"}",
                "{}",
                "{\"name\":\"a\",\"name\":\"b\"}")) {
            assertThat(client.put("/api/people/m-bad", body).status()).as(body).isEqualTo(400);
        }
        assertThat(client.put("/api/people/-bad", "{\"name\":\"A\"}").status()).isEqualTo(400);
        assertThat(client.get("/api/people/m-bad").status()).isEqualTo(404);
        assertThat(client.delete("/api/people/m-bad").status()).isEqualTo(404);
    }

    @Test
    void listsEverybodyPageByPageAndThoseAskedFor() {
        for (int i = 0; i < 5; i++) {
            put("z-page-" + i, "Person " + i);
        }
        JsonNode first = client.read("/api/people?after=z-page&limit=3");
        assertThat(first.path("next").asString()).isEqualTo("z-page-2");
        JsonNode second =
                client.read("/api/people?limit=3&after=" + first.path("next").asString());
        assertThat(second.path("items")
                        .valueStream()
                        .map(person -> person.path("name").asString()))
                .containsExactly("Person 3", "Person 4");
        assertThat(second.has("next")).isFalse();
        assertThat(client.read("/api/people?ids=z-page-4,nobody,z-page-0")
                        .path("items")
                        .valueStream()
                        .map(person -> person.path("memberId").asString()))
                .containsExactly("z-page-0", "z-page-4");
        assertThat(client.get("/api/people?limit=0").status()).isEqualTo(400);
        assertThat(client.get("/api/people?id=z-page-0").status()).isEqualTo(400);
    }

    /** A name is no part of the past: one given today is shown for every moment, and gone for every moment once erased. */
    @Test
    void thePageCallsPeopleByNameAtEveryMoment() {
        appoint("m-named");
        program.settled();
        assertThat(client.page("/?asOf=2019-06-01").html()).contains("A coach of the t1 took a seat");
        put("m-named", "Wilhelmine <b>Beispiel</b>");
        assertThat(client.page("/?asOf=2019-06-01").html())
                .contains("Wilhelmine &lt;b&gt;Beispiel&lt;/b&gt;</a> took a seat");
        assertThat(client.page("/fragments/timeline").html()).contains("Wilhelmine &lt;b&gt;");
        client.delete("/api/people/m-named");
        assertThat(client.page("/?asOf=2019-06-01").html())
                .contains("A coach of the t1 took a seat")
                .doesNotContain("Wilhelmine");
    }

    private static void appoint(String memberId) {
        client.accepted(
                "appoint-member",
                json("teamId", "t1", "memberId", memberId, "role", "COACH", "effectiveOn", "2019-01-01"));
    }

    private static Client.Answer put(String memberId, String name) {
        return client.put(
                "/api/people/" + memberId,
                Client.JSON.writeValueAsString(json("name", name, "email", EMAIL, "phone", PHONE)));
    }

    /** Every column of every table, the system's included, in which this text occurs. */
    private static List<String> placesOf(String text) {
        List<Map<String, Object>> columns = program.views().queryForList("""
                select table_schema, table_name, column_name from information_schema.columns
                join information_schema.tables using (table_schema, table_name)
                where table_type = 'BASE TABLE'
                  and (data_type like '%char%' or data_type in ('text', 'json', 'jsonb', 'name', 'bytea', 'anyarray', 'ARRAY'))
                """);
        assertThat(columns)
                .extracting(column -> column.get("table_schema"))
                .contains("log", "views", "people", "pg_catalog");
        return columns.stream()
                .filter(column -> occurs(text, column))
                .map(column -> "%s.%s.%s"
                        .formatted(column.get("table_schema"), column.get("table_name"), column.get("column_name")))
                .toList();
    }

    private static boolean occurs(String text, Map<String, Object> column) {
        return Boolean.TRUE.equals(program.views()
                .queryForObject(
                        "select exists (select 1 from \"%s\".\"%s\" t where position(? in \"%s\"::text) > 0 or position(encode(convert_to(?, 'UTF8'), 'hex') in \"%s\"::text) > 0)"
                                .formatted(
                                        column.get("table_schema"),
                                        column.get("table_name"),
                                        column.get("column_name"),
                                        column.get("column_name")),
                        Boolean.class,
                        text,
                        text));
    }
}
