package org.throughline.infra;

import static org.throughline.infra.Client.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** School s, which moves from district a to district b on 1 July 2018, and what districts answer of it. */
record MovedSchool(Client client) {

    void beginsInDistrictA() {
        registered("a", "DISTRICT", null);
        registered("b", "DISTRICT", null);
        registered("s", "SCHOOL", "a");
    }

    private void registered(String id, String kind, @Nullable String parent) {
        client.accepted(
                "register-organization",
                json("organizationId", id, "kind", kind, "name", id, "parentId", parent, "effectiveOn", "2012-07-01"));
    }

    void joinsDistrictB() {
        client.accepted(
                "reparent-organization",
                json("organizationId", "s", "parentId", "b", "reason", "Border", "effectiveOn", "2018-07-01"));
    }

    void formed(String team, String unit, String level, @Nullable String parent) {
        client.accepted(
                "form-team",
                json(
                        "teamId", team,
                        "organizationId", unit,
                        "level", level,
                        "name", team,
                        "parentTeamId", parent,
                        "purposes", List.of("LEADERSHIP"),
                        "effectiveOn", "2012-09-01"));
    }

    /** The answer of a district, out of its envelope. */
    JsonNode answer(String question, String district, String more) {
        return client.read("/api/audit/%s?district=%s%s".formatted(question, district, more))
                .path("answer");
    }

    /** A field of every item of a list; empty where an item has none. */
    static List<String> texts(JsonNode answer, String list, String field) {
        return answer.path(list)
                .valueStream()
                .map(item -> item.path(field).asString(""))
                .toList();
    }
}
