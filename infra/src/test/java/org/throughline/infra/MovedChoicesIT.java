package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;
import static org.throughline.infra.MovedSchool.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A school moves from district a to district b in 2018: what it chose before stays with a, what it chose since is of b. */
class MovedChoicesIT {

    private static final String AFTER = "&asOf=2020-06-30";
    private static final String ALL_YEARS = AFTER + "&from=2012-01-01";

    private static Program program;
    private static Client client;
    private static MovedSchool moved;

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = Program.start(directory);
        client = program.client();
        moved = new MovedSchool(client);
        moved.beginsInDistrictA();
        // a team in which nothing ever happens but that it is there
        moved.formed("silent", "b", "DISTRICT", null);
        moved.formed("slt", "s", "SCHOOL", null);
        moved.formed("dlt", "a", "DISTRICT", null);
        appointed("slt", "m-1", "PRINCIPAL");
        appointed("dlt", "m-1", "PRINCIPAL");
        allocated();
        listed("inventory-2014", "2014-03-01");
        decided("before", "2014-10-01");
        moved.joinsDistrictB();
        decided("since", "2019-10-01");
        listed("inventory-2019", "2019-03-01");
        cut("2019-01-01", 20);
        program.settled();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void decisionsBelongWhereTheSchoolLayWhenTheyWereTaken() {
        assertThat(texts(moved.answer("voices-at-decisions", "a", AFTER), "decisions", "decisionId"))
                .containsExactly("before");
        assertThat(texts(moved.answer("voices-at-decisions", "b", AFTER), "decisions", "decisionId"))
                .containsExactly("since");
        for (String district : List.of("a", "b")) {
            assertThat(moved.answer("decisions", district, ALL_YEARS)
                            .path("decisions")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void whoSatThereIsToldAsOfTheDayOfTheDecisionOnly() {
        JsonNode before = moved.answer("voices-at-decisions", "a", AFTER).at("/decisions/0");
        assertThat(texts(before, "team", "memberId")).containsExactly("m-1");
        assertThat(texts(before.at("/deciders/0"), "seats", "teamId")).containsExactly("slt", "dlt");
        JsonNode since = moved.answer("voices-at-decisions", "b", AFTER).at("/decisions/0");
        assertThat(texts(since.at("/deciders/0"), "seats", "teamId")).containsExactly("slt");
        JsonNode alone = client.read("/api/audit/voices-at-decision?decision=since" + AFTER);
        assertThat(texts(alone.at("/answer/deciders/0"), "seats", "teamId")).containsExactly("slt", "dlt");
    }

    @Test
    void inputStaysWithItsDecisionAndWaitsForOneWhereTheSchoolIsNow() {
        assertThat(texts(moved.answer("inputs", "a", ALL_YEARS), "decisions", "decisionId"))
                .containsExactly("before");
        assertThat(texts(moved.answer("inputs", "b", ALL_YEARS), "decisions", "decisionId"))
                .containsExactly("since");
        assertThat(moved.answer("inputs", "a", ALL_YEARS).path("undecided")).isEmpty();
        assertThat(texts(moved.answer("inputs", "b", ALL_YEARS), "undecided", "decisionId"))
                .containsExactly("open");
        assertThat(texts(moved.answer("inputs", "a", "&asOf=2017-06-30"), "undecided", "decisionId"))
                .containsExactly("open");
    }

    @Test
    void timeThatASchoolProtectsForItselfGoesWithIt() {
        assertThat(moved.answer("decisions", "a", ALL_YEARS).path("schedule")).isEmpty();
        assertThat(texts(moved.answer("decisions", "b", ALL_YEARS), "schedule", "organizationId"))
                .containsExactly("s");
        assertThat(texts(moved.answer("decisions", "a", ALL_YEARS + "&to=2016-01-01"), "schedule", "organizationId"))
                .containsExactly("s");
    }

    @Test
    void aCutBelongsWhereItWasMadeAndWhatIsThereWhereItIs() {
        JsonNode left = moved.answer("resources", "a", AFTER);
        JsonNode joined = moved.answer("resources", "b", AFTER);
        assertThat(texts(left, "cuts", "on")).containsExactly("2015-01-01");
        assertThat(texts(joined, "cuts", "on")).containsExactly("2019-01-01");
        assertThat(left.path("inPlace")).isEmpty();
        assertThat(texts(joined, "inPlace", "code")).containsExactly("coach");
        assertThat(texts(left, "use", "code")).containsExactly("coach");
        assertThat(joined.path("use")).isEmpty();
        assertThat(texts(moved.answer("priority", "b", AFTER), "units", "organizationId"))
                .containsExactly("s");
    }

    @Test
    void anInitiativeWasStoppedWhereTheSchoolLayThen() {
        JsonNode left = moved.answer("initiatives", "a", ALL_YEARS);
        JsonNode joined = moved.answer("initiatives", "b", ALL_YEARS);
        assertThat(texts(left, "stopped", "inventoryId")).containsExactly("inventory-2014");
        assertThat(texts(joined, "stopped", "inventoryId")).containsExactly("inventory-2019");
        assertThat(left.path("inventories")).isEmpty();
        assertThat(joined.path("inventories")).hasSize(2);
    }

    @Test
    void askingAboutNoDistrictIsRefusedOnceThereAreTwo() {
        for (String question : List.of("focus", "priority", "resources", "decisions", "inputs", "initiatives")) {
            assertThat(client.get("/api/audit/" + question).status()).isEqualTo(400);
        }
    }

    private static void appointed(String team, String member, String role) {
        client.accepted(
                "appoint-member", json("teamId", team, "memberId", member, "role", role, "effectiveOn", "2012-09-01"));
    }

    private static void allocated() {
        client.accepted(
                "allocate-resource",
                json(
                        "organizationId", "s",
                        "code", "coach",
                        "kind", "BUDGET",
                        "amount", 40,
                        "unit", "USD",
                        "purpose", "Coaching",
                        "target", "CAPACITY",
                        "effectiveOn", "2013-01-01"));
        cut("2015-01-01", 30);
    }

    private static void cut(String day, int amount) {
        client.accepted(
                "reallocate-resource",
                json(
                        "organizationId", "s",
                        "code", "coach",
                        "amount", amount,
                        "reason", "Less",
                        "touches", "Visits",
                        "effectiveOn", day));
    }

    private static void listed(String inventory, String day) {
        client.accepted(
                "open-inventory",
                json("inventoryId", inventory, "organizationId", "s", "scope", "All", "effectiveOn", day));
        Stream.of(
                        "record-initiative",
                        "complete-collection",
                        "assess-initiative-alignment",
                        "complete-review",
                        "decide-initiative")
                .forEach(step -> client.accepted(step, initiative(step, inventory, day)));
    }

    private static Object initiative(String step, String inventory, String day) {
        return switch (step) {
            case "record-initiative" ->
                json("inventoryId", inventory, "code", "week", "initiative", json("name", "Week"), "effectiveOn", day);
            case "assess-initiative-alignment" ->
                json(
                        "inventoryId", inventory,
                        "code", "week",
                        "alignment", "NOT_ALIGNED",
                        "finding", "Stands alone",
                        "effectiveOn", day);
            case "decide-initiative" ->
                json(
                        "inventoryId",
                        inventory,
                        "code",
                        "week",
                        "decision",
                        "STOP",
                        "reason",
                        "Stands alone",
                        "deciders",
                        List.of("m-1"),
                        "effectiveOn",
                        day);
            default -> json("inventoryId", inventory, "effectiveOn", day);
        };
    }

    private static void decided(String id, String day) {
        client.accepted(
                "record-decision",
                json(
                        "decisionId",
                        id,
                        "organizationId",
                        "s",
                        "teamId",
                        "slt",
                        "account",
                        json(
                                "title",
                                id,
                                "style",
                                "SHARED",
                                "deciders",
                                List.of("m-1"),
                                "protectedTime",
                                json("teamMinutesPerMonth", 60)),
                        "effectiveOn",
                        day));
        if (id.equals("before")) {
            client.accepted(
                    "record-input",
                    json(
                            "decisionId", "open",
                            "organizationId", "s",
                            "inputId", "in-1",
                            "group", "FAMILY",
                            "depth", "INFORM",
                            "effectiveOn", day));
        }
    }
}
