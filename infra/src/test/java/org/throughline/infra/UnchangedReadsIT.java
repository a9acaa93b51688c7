package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;

/** Whoever asks again for a list or a page is not sent what they have, until something it rests on was recorded. */
class UnchangedReadsIT {

    private static final List<String> PAGES = List.of(
            "/", "/?asOf=2020-01-15", "/fragments/tree", "/fragments/timeline", "/fragments/span", "/questions");

    private static Program program;
    private static Client client;
    private static List<String> lists;

    @BeforeAll
    static void start() {
        program = Program.startOnSample();
        client = program.client();
        lists = program.bean(SubjectKinds.class).all().stream()
                .map(SubjectKind::path)
                .flatMap(path -> Stream.of("/api/%s".formatted(path), "/api/%s?asOf=2020-01-15".formatted(path)))
                .toList();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void aListIsSentAgainOnlyWhenItsKindIsRecordedAnew() {
        program.settled();
        Map<String, String> tags = tags(lists);
        assertThat(statuses(tags)).containsOnly(304);
        client.accepted("form-team", Client.team("unchanged-1", "sample-elm", "SCHOOL"));
        program.settled();
        // a direction is for whoever belongs to its team, and so is a team's coaching
        assertThat(tags.keySet().stream().filter(list -> client.getIfNoneMatch(list, tag(tags, list)) == 200))
                .containsExactlyInAnyOrder(
                        "/api/teams",
                        "/api/teams?asOf=2020-01-15",
                        "/api/coaching-records",
                        "/api/coaching-records?asOf=2020-01-15",
                        "/api/directions",
                        "/api/directions?asOf=2020-01-15");
        assertThat(client.read("/api/teams?district=sample-district&limit=1000").toString())
                .contains("unchanged-1");
    }

    /** Lists say in which district a unit lay. */
    @Test
    void everyListIsSentAgainWhenAnOrganizationChanges() {
        program.settled();
        Map<String, String> tags = tags(lists);
        client.accepted(
                "rename-organization",
                json("organizationId", "sample-elm", "name", "Elm", "effectiveOn", "2026-01-05"));
        program.settled();
        assertThat(statuses(tags)).containsOnly(200);
    }

    @Test
    void aPageIsSentAgainWhenAnythingIsRecordedOrSomebodyIsCalledSomethingElse() {
        program.settled();
        Map<String, String> tags = tags(PAGES);
        assertThat(statuses(tags)).containsOnly(304);
        client.put("/api/people/m-unchanged", "{\"name\":\"Nobody Else\"}");
        Map<String, String> renamed = tags(PAGES);
        assertThat(statuses(tags)).containsOnly(200);
        client.accepted("form-team", Client.team("unchanged-2", "sample-elm", "SCHOOL"));
        program.settled();
        assertThat(statuses(renamed)).containsOnly(200);
    }

    /** What is asked wrongly is refused, whatever the client has. */
    @Test
    void aRefusalIsNeverUnchanged() {
        String tag = tags(List.of("/api/teams")).values().iterator().next();
        assertThat(client.getIfNoneMatch("/api/teams?asOf=someday", tag)).isEqualTo(400);
        assertThat(client.getIfNoneMatch("/?asOf=someday", tag)).isEqualTo(400);
    }

    private static Map<String, String> tags(List<String> paths) {
        return paths.stream()
                .collect(Collectors.toMap(
                        path -> path,
                        path -> client.get(path).headers().firstValue("ETag").orElseThrow()));
    }

    private static String tag(Map<String, String> tags, String path) {
        return tags.getOrDefault(path, "");
    }

    private static List<Integer> statuses(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(read -> client.getIfNoneMatch(read.getKey(), read.getValue()))
                .toList();
    }
}
