package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ten years are searched by their words, as they were known, and nothing is found that is not to be read. */
class SearchIT {

    private static final String NEVER_WRITTEN_BEFORE = "Quokka";

    private static Program program;
    private static Client client;
    private static long sample;

    @BeforeAll
    static void start() {
        program = Program.startOnSample();
        client = program.client();
        sample = program.settled();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void findsSubjectsWithAnExcerptAndALink() {
        JsonNode found = search("q=belong");
        assertThat(found.path("total").asInt()).isGreaterThan(3);
        for (JsonNode item : found.path("items")) {
            for (JsonNode entry : item.path("entries")) {
                String excerpt = entry.path("excerpt")
                        .valueStream()
                        .map(one -> one.path("text").asString())
                        .collect(Collectors.joining());
                assertThat(excerpt).containsIgnoringCase("belong");
                assertThat(entry.path("excerpt")
                                .valueStream()
                                .filter(one -> one.path("found").asBoolean()))
                        .isNotEmpty();
            }
        }
        assertThat(client.page("/search?q=belong").html())
                .contains("<mark>belong</mark>", "things were found", "#entry-")
                .doesNotContainPattern(">[^<]*\\bm-\\d+");
    }

    @Test
    void findsEverySubjectThatSaysAWord() {
        Set<String> expected = new HashSet<>();
        client.read("/api/timeline?limit=1000").path("items").forEach(entry -> {
            if (entry.path("payload").toString().matches("(?is).*[^\\p{L}\\p{N}/-]phones(?!\\p{L}|\\p{N}|-).*")) {
                expected.add(entry.path("kind").asString() + ":"
                        + entry.path("subjectId").asString());
            }
        });
        Set<String> found = new HashSet<>();
        for (JsonNode item : everything("q=phones")) {
            found.add(item.path("kind").asString() + ":" + item.path("id").asString());
        }
        assertThat(expected).isNotEmpty();
        assertThat(found).containsAll(expected);
    }

    @Test
    void pagesGiveEverySubjectOnce() {
        List<JsonNode> all = everything("q=plan&limit=7");
        assertThat(all).hasSize(search("q=plan").path("total").asInt());
        assertThat(all.stream()
                        .map(item -> item.path("kind") + "/" + item.path("id"))
                        .distinct())
                .hasSize(all.size());
        int kinds = 0;
        for (JsonNode kind : search("q=plan").path("kinds")) {
            kinds += kind.path("count").asInt();
        }
        assertThat(kinds).isEqualTo(all.size());
    }

    @Test
    void narrowsToAnOrganizationAKindAndAYear() {
        for (JsonNode item : everything("q=students&root=sample-elm&kind=plan&year=2019")) {
            assertThat(item.path("kind").asString()).isEqualTo("plan");
            assertThat(item.path("unit").asString()).isEqualTo("sample-elm");
            assertThat(item.at("/entries/0/effectiveOn").asString()).startsWith("2019-");
        }
        assertThat(everything("q=students&root=sample-elm").size())
                .isBetween(1, everything("q=students").size() - 1);
        assertThat(search("q=students&root=nobody-knows").path("total").asInt()).isZero();
    }

    @Test
    void wordsThatASchoolIsCalledByMeanWhatHappenedThere() {
        String unit =
                client.read("/api/organizations/sample-elm").at("/state/name").asString();
        String first = unit.split(" ")[0];
        JsonNode found = search("q=" + encoded(first + " students"));
        assertThat(found.path("total").asInt()).isPositive();
        assertThat(found.path("items")
                        .valueStream()
                        .map(item -> item.path("unit").asString()))
                .contains("sample-elm");
    }

    @Test
    void knowsAtEachPositionWhatWasRecordedByThenAndNothingLater() {
        JsonNode now = search("q=attendance&limit=100");
        int known = 0;
        for (long position = 100; position <= sample; position += 200) {
            JsonNode then = search("q=attendance&limit=100&knownAtPosition=" + position);
            for (JsonNode item : then.path("items")) {
                for (JsonNode entry : item.path("entries")) {
                    assertThat(entry.path("position").asLong()).isLessThanOrEqualTo(position);
                }
            }
            assertThat(then.path("total").asInt()).isGreaterThanOrEqualTo(known);
            known = then.path("total").asInt();
        }
        assertThat(known).isPositive().isLessThanOrEqualTo(now.path("total").asInt());
        for (JsonNode item : everything("q=attendance&asOf=2019-12-15")) {
            item.path("entries")
                    .forEach(entry ->
                            assertThat(entry.path("effectiveOn").asString()).isLessThanOrEqualTo("2019-12-15"));
        }
        assertThat(search("q=attendance&clock=source&knownAt=2016-01-01")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void whatWasTakenBackIsFoundAndSaidToBeSo() {
        JsonNode found = search("q=" + encoded("lease of the annex"));
        assertThat(found.at("/items/0/id").asString()).isEqualTo("sample-creekside");

        formTeam("t-quokka", NEVER_WRITTEN_BEFORE + " committee");
        long formed = program.settled();
        client.accepted(
                "retract-entry",
                json("kind", "team", "id", "t-quokka", "entry", 1, "reason", "There was no such team"));
        program.settled();

        JsonNode taken = search("q=quokka");
        assertThat(taken.at("/items/0/entries/0/amendedBy").asLong()).isEqualTo(2);
        assertThat(search("q=quokka&knownAtPosition=" + formed)
                        .at("/items/0/entries/0")
                        .has("amendedBy"))
                .isFalse();
        assertThat(search("q=quokka&knownAtPosition=" + sample).path("total").asInt())
                .isZero();
        assertThat(client.page("/search?q=quokka").html()).contains("This was taken back later, by entry 2.");
    }

    @Test
    void peopleAreFoundByNameUntilTheyAreErased() {
        String name = "Zélie Wombatson";
        client.put("/api/people/m-101", "{\"name\": \"%s\"}".formatted(name));
        assertThat(search("q=zelie+womb").path("people").valueStream().map(JsonNode::asString))
                .containsExactly("m-101");
        assertThat(client.page("/search?q=wombatson").html())
                .contains("<mark>Wombatson</mark>", "href=\"people/m-101\"");
        assertThat(search("q=wombatson").toString()).doesNotContain(name);
        assertThat(search("q=wombatson&asOf=2010-01-01").path("people")).isEmpty();
        assertThat(program.views()
                        .queryForList("select position from entry_words where words::text ~ 'wombatson'", Long.class))
                .isEmpty();
        client.put("/api/people/m-soon-gone", "{\"name\": \"%s\"}".formatted("Thylacine Gone"));
        assertThat(search("q=thylacine").path("people")).hasSize(1);
        client.delete("/api/people/m-soon-gone");
        assertThat(search("q=thylacine").path("people")).isEmpty();
        assertThat(client.page("/search?q=thylacine").html())
                .contains("has all these words")
                .doesNotContain("Gone");
    }

    @Test
    void whatWasFoundIsEscaped() {
        formTeam("t-markup", "Numbat <script>alert(1)</script> & friends");
        program.settled();
        assertThat(client.page("/search?q=numbat").html())
                .contains("<mark>Numbat</mark> &lt;script&gt;alert(1)&lt;/script&gt; &amp; friends")
                .doesNotContain("<script>alert");
        assertThat(client.page("/search?q=" + encoded("<script>alert(1)</script>"))
                        .html())
                .doesNotContain("<script>alert");
    }

    @Test
    void saysWhatCannotBeLookedFor() {
        assertThat(client.get("/api/search").status()).isEqualTo(400);
        assertThat(client.get("/api/search?q=%3F").status()).isEqualTo(400);
        assertThat(client.get("/api/search?q=plan&year=0").status()).isEqualTo(400);
        assertThat(client.page("/search?q=%3F%21").status()).isEqualTo(400);
        assertThat(client.page("/search?q=%3F%21").html()).contains("That cannot be looked for", "letters or digits");
        assertThat(client.page("/search").html()).contains("people by name");
        assertThat(client.get("/api/search?q=" + encoded("' & :* | !<-> (")).status())
                .isEqualTo(400);
        assertThat(client.get("/api/search?q=" + encoded("it's & plan:*")).status())
                .isEqualTo(200);
    }

    @Test
    void everyPageHasASearchBoxThatKeepsTheDay() {
        for (String page : List.of("/", "/questions", "/teams/sample-dlt", "/schools/sample-elm", "/search?q=plan")) {
            String at = page + (page.contains("?") ? "&" : "?") + "asOf=2019-12-15";
            assertThat(client.page(at).html())
                    .as(at)
                    .contains("role=\"search\"", "for=\"find\"")
                    .containsPattern("(?s)role=\"search\".*?name=\"asOf\" value=\"2019-12-15\".*?</form>");
        }
        for (String page : List.of("/record", "/no-such-page", "/record/form-team")) {
            assertThat(client.page(page).html()).as(page).contains("role=\"search\"");
        }
    }

    private static void formTeam(String id, String name) {
        client.accepted("form-team", withName(Client.team(id, "sample-elm", "GRADE"), name));
    }

    private static Map<String, Object> withName(Map<String, Object> team, String name) {
        Map<String, Object> named = new java.util.HashMap<>(team);
        named.put("name", name);
        return named;
    }

    private static JsonNode search(String query) {
        return client.read("/api/search?" + query);
    }

    private static List<JsonNode> everything(String query) {
        List<JsonNode> all = new ArrayList<>();
        @Nullable Integer after = 0;
        while (after != null) {
            JsonNode page = search(query + "&after=" + after);
            page.path("items").forEach(all::add);
            after = page.has("next") ? Integer.valueOf(page.path("next").asInt()) : null;
        }
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
