package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A teacher's own direction is for the teacher's team, wherever it could be read, until the teacher moves on. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class TeacherPracticeIT {

    /** Stands in everything the teacher wrote. */
    private static final String MARKER = "lantern-in-the-window";

    private static final Map<String, String> WORDS = Map.of("en", "A " + MARKER + " for each child");
    private static final Map<String, String> OTHER_WORDS = Map.of("en", "A " + MARKER + " for everybody");
    private static final List<Object> EVIDENCE = List.of(json("title", MARKER));
    private static final List<Object> EVIDENCE_OF_OTHERS = List.of(json("title", "Reading data"));
    private static final String PRACTICE = "own-practice";
    private static final String OLD_TEAM = "own-grade-5";
    private static final String NEW_TEAM = "own-grade-6";
    private static final String SCHOOL_TEAM = "sample-elm-slt";
    private static final String BEFORE = "2024-08-31";
    private static final String MOVED = "2024-09-01";
    private static final String DIRECTION = "/api/directions/" + PRACTICE;
    private static final String COACHING = "/api/coaching-records/" + PRACTICE;
    private static final int COACHED = 4;
    private static final String HERS = "/api/timeline?subject=direction:" + PRACTICE;
    private static final int EVENTS = 11;

    /** The log itself, for its administrator: without everything that is in it, it would prove nothing. */
    private static final Set<String> THE_LOG_ITSELF = Set.of("/api/evidence");

    private Program program;
    private Client client;
    private JsonNode document;
    private long beforeTheMoveWasKnown;

    @BeforeAll
    void record() {
        program = Program.startOnSample();
        client = program.client();
        document = client.read("/api/openapi.json");
        form(OLD_TEAM, "GRADE", SCHOOL_TEAM);
        form(NEW_TEAM, "GRADE", SCHOOL_TEAM);
        client.accepted(
                "adopt-vision",
                json(
                        "teamId",
                        OLD_TEAM,
                        "text",
                        Map.of("en", "Ours"),
                        "ledBy",
                        List.of("m-210"),
                        "evidence",
                        EVIDENCE_OF_OTHERS,
                        "effectiveOn",
                        "2023-09-01"));
        form(PRACTICE, "TEACHER", OLD_TEAM);
        write();
        coach();
        beforeTheMoveWasKnown = program.settled();
        client.accepted(
                "reparent-team",
                json("teamId", PRACTICE, "parentTeamId", NEW_TEAM, "reason", "Another grade", "effectiveOn", MOVED));
        program.settled();
    }

    private void form(String team, String level, String parent) {
        client.accepted(
                "form-team",
                json(
                        "teamId",
                        team,
                        "organizationId",
                        "sample-elm",
                        "level",
                        level,
                        "name",
                        "Team " + team,
                        "parentTeamId",
                        parent,
                        "purposes",
                        List.of("IMPLEMENTATION"),
                        "effectiveOn",
                        "2023-08-01"));
    }

    /** Eleven events: everything that can be said of a direction. */
    private void write() {
        own("draft-vision", "2023-09-04", "text", WORDS, "draftedBy", List.of(MARKER), "evidence", EVIDENCE);
        own("adopt-vision", "2023-09-05", "text", WORDS, "ledBy", List.of(MARKER), "evidence", EVIDENCE);
        own("adopt-non-negotiable", "2023-09-06", "code", "NN-1", "text", WORDS, "evidence", EVIDENCE);
        own("revise-non-negotiable", "2023-09-07", "code", "NN-1", "text", OTHER_WORDS, "reason", MARKER);
        own(
                "establish-improvement-process",
                "2023-09-08",
                "cycle",
                json("name", MARKER, "phases", List.of("plan", "do"), "weeks", 6),
                "measures",
                List.of(MARKER),
                "roles",
                List.of(json("role", "COACH", "does", MARKER)),
                "ledBy",
                List.of(MARKER),
                "evidence",
                EVIDENCE);
        own(
                "communicate-direction",
                "2023-09-09",
                "part",
                "VISION",
                "version",
                1,
                "audience",
                "FAMILIES",
                "channel",
                "LETTER",
                "note",
                MARKER);
        own("acknowledge-direction", "2023-09-10", "version", 1, "memberId", MARKER);
        own("align-direction", "2023-09-11", "parentTeamId", OLD_TEAM, "parentVersion", 1, "how", MARKER);
        own(
                "flag-misalignment",
                "2023-09-12",
                "flagId",
                "flag",
                "part",
                "VISION",
                "parentTeamId",
                OLD_TEAM,
                "parentVersion",
                1,
                "what",
                MARKER);
        own("resolve-misalignment", "2023-09-13", "flagId", "flag", "how", MARKER);
        own(
                "revise-vision",
                "2023-09-14",
                "text",
                OTHER_WORDS,
                "reason",
                MARKER,
                "deciders",
                List.of(MARKER),
                "evidence",
                EVIDENCE);
    }

    /** Everything that can be said of coaching, two months later. */
    private void coach() {
        Map<String, Object> service = json(
                "focus", MARKER, "processes", List.of("OBSERVATION"), "items", List.of(MARKER), "visitsPerYear", 8);
        own(
                "assign-coach",
                "2023-11-06",
                "assignmentId",
                "a1",
                "memberId",
                MARKER,
                "origin",
                "EXTERNAL",
                "provider",
                MARKER,
                "plan",
                service);
        own("revise-coaching-plan", "2023-11-07", "assignmentId", "a1", "plan", service, "reason", MARKER);
        own(
                "record-coaching-visit",
                "2023-11-08",
                "assignmentId",
                "a1",
                "visitId",
                "v1",
                "minutes",
                45,
                "strategies",
                List.of(MARKER),
                "delivered",
                List.of(json("item", MARKER, "delivered", "NO")));
        own("end-coaching", "2024-06-07", "assignmentId", "a1", "reason", MARKER);
    }

    private void own(String command, String day, Object... content) {
        Map<String, Object> payload = json(content);
        payload.put("teamId", PRACTICE);
        payload.put("effectiveOn", day);
        assertThat(client.command(command, payload).at("/outcome").asString())
                .as(command)
                .isEqualTo("applied");
    }

    @AfterAll
    void stop() {
        program.close();
    }

    /** An address that is read, with what its document says of it. */
    record Read(String path, JsonNode said) {
        @Override
        public String toString() {
            return path;
        }
    }

    Stream<Read> reads() {
        return document.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get") && !THE_LOG_ITSELF.contains(path.getKey()))
                .map(path -> new Read(path.getKey(), path.getValue().path("get")));
    }

    /** Whoever adds a route adds it to this test: what it can be asked is taken from its document. */
    @ParameterizedTest
    @MethodSource("reads")
    void noReadTellsAnybodyWhatATeacherWrote(Read read) {
        Set<String> asked = questions(read);
        assertThat(asked)
                .allSatisfy(address -> assertThat(client.get(address).body().toString())
                        .as(address)
                        .doesNotContain(MARKER));
        assertThat(client.get(shown(read)).status()).as("something was tried").isEqualTo(200);
    }

    /** What its document shows for the other parts of its address. */
    private static String filled(Read read, String path) {
        String filled = path;
        for (JsonNode parameter : read.said().path("parameters")) {
            filled = filled.replace(
                    "{%s}".formatted(parameter.path("name").asString()),
                    parameter.path("example").asString(""));
        }
        return filled;
    }

    /** As its document shows it, and about the district, the practice and its teams, now and before the move. */
    private static Set<String> questions(Read read) {
        Set<String> questions = new LinkedHashSet<>(List.of(shown(read)));
        List<String> inputs = inQuery(read);
        for (String id : read.path().contains("{id}") ? List.of(PRACTICE, OLD_TEAM) : List.of("")) {
            String path = filled(read, read.path().replace("{id}", id));
            questions.add(path + "?" + rest(inputs, ""));
            for (String input : inputs) {
                for (String value : values(input)) {
                    questions.add(path + "?" + input + "=" + value + rest(inputs, input));
                }
            }
        }
        return questions;
    }

    private static String shown(Read read) {
        Matcher address = Pattern.compile("http://localhost:\\d+([^']*)'")
                .matcher(read.said().path("x-example-curl").asString());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    /** What an input is tried with; one that nobody thought of is taken for an id. */
    private static List<String> values(String input) {
        return switch (input) {
            case "limit", "knownAt", "knownAtPosition", "atLeast", "before" -> List.of();
            case "after" -> List.of("0");
            case "asOf", "from", "to" -> List.of(BEFORE);
            case "subject" -> List.of("direction:" + PRACTICE, "coaching-record:" + PRACTICE);
            case "type" -> List.of("VisionAdopted", "MisalignmentFlagged", "CoachingVisitRecorded");
            case "district" -> List.of("sample-district");
            default -> List.of(PRACTICE, OLD_TEAM, SCHOOL_TEAM, "sample-elm");
        };
    }

    /** Everything of the district. */
    private static String rest(List<String> inputs, String but) {
        return Stream.of("district=sample-district", "limit=1000")
                .filter(input ->
                        inputs.contains(input.substring(0, input.indexOf('='))) && !input.startsWith(but + "="))
                .map(input -> "&" + input)
                .collect(Collectors.joining());
    }

    private static List<String> inQuery(Read read) {
        return read.said()
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .filter(name -> !name.equals("readingFor"))
                .toList();
    }

    @Test
    void noPageTellsAnybodyWhatATeacherWrote() {
        String questions = client.page("/questions").html();
        List<String> pages = new ArrayList<>(List.of("/", "/fragments/timeline", "/fragments/tree", "/questions"));
        Matcher asked = Pattern.compile("href=\"(questions[?/][^\"#]*)").matcher(questions);
        while (asked.find()) {
            pages.add("/" + asked.group(1).replace("&amp;", "&"));
        }
        assertThat(pages).hasSizeGreaterThan(10);
        for (String kind : List.of("directions", "coaching-records", "teams")) {
            pages.add("/%s/%s".formatted(kind, PRACTICE));
            pages.add("/%s/%s?asOf=%s".formatted(kind, PRACTICE, BEFORE));
            pages.add("/%s/%s/compare?from=%s".formatted(kind, PRACTICE, BEFORE));
        }
        for (int entry = 1; entry <= COACHED; entry++) {
            pages.add("/record/correct?kind=coaching-record&id=%s&entry=%d".formatted(PRACTICE, entry));
        }
        for (int entry = 1; entry <= EVENTS; entry++) {
            pages.add("/record/correct?kind=direction&id=%s&entry=%d".formatted(PRACTICE, entry));
            pages.add("/record/retract-entry?kind=direction&id=%s&entry=%d".formatted(PRACTICE, entry));
        }
        assertThat(pages)
                .allSatisfy(page -> assertThat(client.page(page).html()).doesNotContain(MARKER));
        assertThat(client.page("/").html()).contains("A teacher&#39;s own direction changed");
    }

    @Test
    void noStreamTellsAnybodyWhatATeacherWrote() {
        long last = program.settled();
        try (Client.Events events = client.stream("/api/timeline?after=" + (last - 20), null)) {
            for (long position = last - 19; position <= last; position++) {
                Client.Event event = events.next();
                assertThat(event.id()).as("no position is missing").isEqualTo(position);
                assertThat(event.data().toString()).doesNotContain(MARKER);
            }
        }
        try (Client.Events events = client.stream(DIRECTION, null)) {
            JsonNode snapshot = events.next().data();
            assertThat(snapshot.has("state")).isFalse();
            assertThat(snapshot.path("withheld").asString("")).contains("teacher's team");
        }
        try (Client.Events events = client.stream(DIRECTION, 0L)) {
            for (int i = 0; i < EVENTS; i++) {
                assertThat(events.next().data().toString())
                        .doesNotContain(MARKER)
                        .contains("withheld");
            }
        }
    }

    @Test
    void whatIsWithheldIsSaidAndNoPositionIsMissing() {
        JsonNode entries = client.read(HERS).path("items");
        assertThat(entries).hasSize(EVENTS).allSatisfy(entry -> {
            assertThat(entry.path("kind").asString()).isEqualTo("direction");
            assertThat(entry.path("withheld").asString("")).startsWith("A teacher's own direction changed");
            assertThat(entry.has("payload") || entry.has("type") || entry.has("actor"))
                    .isFalse();
        });
        JsonNode state = client.read(DIRECTION);
        assertThat(state.path("withheld").asString("")).startsWith("A teacher's own direction");
        assertThat(state.path("version").asInt()).isEqualTo(EVENTS);
        assertThat(state.has("state")).isFalse();
        assertThat(client.read(DIRECTION + "/diff?from=2023-09-05").has("changes"))
                .as("what is not shown is not compared")
                .isFalse();
    }

    @Test
    void aFilterByTypeDoesNotTellTheTypeOfWhatIsWithheld() {
        assertThat(client.read(HERS + "&type=MisalignmentFlagged").path("items"))
                .hasSize(EVENTS);
        assertThat(client.read(HERS + "&type=TeamFormed").path("items")).isEmpty();
        assertThat(client.read(HERS + "&type=MisalignmentFlagged&readingFor=" + OLD_TEAM)
                        .path("items"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.at("/payload/what").asString()).isEqualTo(MARKER));
    }

    @Test
    void whatATeacherWroteIsFoundByTheTeacherAloneAndNotCountedForAnybodyElse() {
        for (String words : List.of("lantern window", "lanter", MARKER)) {
            String search = "/api/search?q=" + words.replace(' ', '+');
            JsonNode found = client.read(search);
            assertThat(found.path("total").asInt()).isZero();
            assertThat(found.path("kinds").size()
                            + found.path("units").size()
                            + found.path("items").size())
                    .isZero();
            assertThat(client.read(search + "&readingFor=" + SCHOOL_TEAM)
                            .path("total")
                            .asInt())
                    .isZero();
            assertThat(client.page("/search?q=" + words.replace(' ', '+')).html())
                    .contains("has all these words");

            JsonNode own = client.read(search + "&readingFor=" + PRACTICE);
            assertThat(own.at("/items/0/id").asString()).isEqualTo(PRACTICE);
            assertThat(client.read(search + "&asOf=" + BEFORE + "&readingFor=" + OLD_TEAM)
                            .path("total")
                            .asInt())
                    .isEqualTo(2);
        }
        assertThat(client.page("/people/" + MARKER).status()).isEqualTo(404);
    }

    @Test
    void theTeacherReadsItAll() {
        assertIsShownTo(PRACTICE, DIRECTION);
        assertIsShownTo(PRACTICE, DIRECTION + "?asOf=" + BEFORE);
        assertIsShownTo(PRACTICE, DIRECTION + "/history");
        assertIsShownTo(PRACTICE, DIRECTION + "/diff?from=2023-09-05");
        assertIsShownTo(PRACTICE, HERS);
        try (Client.Events events = client.stream(DIRECTION + "?readingFor=" + PRACTICE, null)) {
            assertThat(events.next().data().at("/state/vision/text/en").asString())
                    .contains(MARKER);
        }
        try (Client.Events events = client.stream(HERS + "&after=0&readingFor=" + PRACTICE, null)) {
            assertThat(events.next().data().toString()).contains(MARKER);
        }
    }

    @Test
    void theTeamReadsItForTheDaysOnWhichTheTeacherIsTheirs() {
        assertIsShownTo(OLD_TEAM, DIRECTION + "?asOf=" + BEFORE);
        assertIsHiddenFrom(NEW_TEAM, DIRECTION + "?asOf=" + BEFORE);
        assertIsHiddenFrom(OLD_TEAM, DIRECTION + "?asOf=" + MOVED);
        assertIsShownTo(NEW_TEAM, DIRECTION + "?asOf=" + MOVED);
        assertIsHiddenFrom(OLD_TEAM, DIRECTION);
        assertIsShownTo(NEW_TEAM, DIRECTION);
    }

    @Test
    void theTeamReadsTheEventsOfTheDaysOnWhichTheTeacherWasTheirs() {
        assertIsShownTo(OLD_TEAM, HERS);
        assertIsHiddenFrom(NEW_TEAM, HERS);
        assertIsShownTo(OLD_TEAM, DIRECTION + "/history");
        assertIsHiddenFrom(NEW_TEAM, DIRECTION + "/history?asOf=" + BEFORE);
    }

    @Test
    void aMoveHidesNothingInATenseInWhichNobodyKnewOfIt() {
        String known = "knownAtPosition=" + beforeTheMoveWasKnown;
        assertIsShownTo(OLD_TEAM, DIRECTION + "?" + known);
        assertIsHiddenFrom(NEW_TEAM, DIRECTION + "?" + known);
    }

    @Test
    void noOtherTeamReadsItNotEvenTheOneAbove() {
        for (String team : List.of(SCHOOL_TEAM, "sample-dlt", "sample-elm-grade-3", "nobody")) {
            assertIsHiddenFrom(team, DIRECTION);
            assertIsHiddenFrom(team, DIRECTION + "?asOf=" + BEFORE);
            assertIsHiddenFrom(team, DIRECTION + "/history");
            assertIsHiddenFrom(team, HERS);
        }
    }

    @Test
    void whatACoachDidInTheRoomIsForTheSameTeamsOnTheSameDays() {
        assertThat(client.read(COACHING).path("withheld").asString("")).startsWith("A teacher's own coaching record");
        assertIsShownTo(PRACTICE, COACHING);
        assertIsShownTo(OLD_TEAM, COACHING + "?asOf=" + BEFORE);
        assertIsHiddenFrom(NEW_TEAM, COACHING + "?asOf=" + BEFORE);
        assertIsShownTo(NEW_TEAM, COACHING);
        assertIsHiddenFrom(SCHOOL_TEAM, COACHING);
        assertIsHiddenFrom(SCHOOL_TEAM, COACHING + "/history");
        String supports = "/api/audit/supports?district=sample-district&asOf=2023-12-01";
        assertThat(client.read(supports).path("answer").has("teachersCoached"))
                .as("one is too few to be counted")
                .isFalse();
        assertThat(answerTo(PRACTICE, supports)).doesNotContain(PRACTICE);
    }

    @Test
    void aListHasItsPlaceForEverybodyAndItsWordsForTheTeam() {
        String list = "/api/directions?limit=1000";
        assertThat(item(client.read(list)).has("withheld")).isTrue();
        assertThat(item(client.read(list + "&readingFor=" + NEW_TEAM)).toString())
                .contains(MARKER);
    }

    private static JsonNode item(JsonNode list) {
        return list.path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(PRACTICE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAuditCountsTheTeacherForEverybodyAndLinksThemForTheTeam() {
        String audit = "/api/audit/alignment?district=sample-district&team=" + OLD_TEAM + "&asOf=" + BEFORE;
        JsonNode anybody = client.read(audit);
        assertThat(anybody.at("/answer/teachersWithheld").asBoolean()).isTrue();
        assertThat(anybody.at("/answer/links").toString()).doesNotContain(PRACTICE);
        assertIsShownTo(OLD_TEAM, audit);
        assertIsHiddenFrom(NEW_TEAM, audit);
        assertThat(client.read(audit + "&readingFor=" + OLD_TEAM).at("/answer/teachers"))
                .isEqualTo(anybody.at("/answer/teachers"));
    }

    @Test
    void aListenerOfTheTeamHearsAndAnotherIsToldThatThereWasSomething() {
        form("heard-practice", "TEACHER", NEW_TEAM);
        long last = program.settled();
        try (Client.Events team = client.stream("/api/timeline?readingFor=" + NEW_TEAM + "&after=" + last, null);
                Client.Events anybody = client.stream("/api/timeline?after=" + last, null)) {
            client.accepted(
                    "draft-vision",
                    json(
                            "teamId",
                            "heard-practice",
                            "text",
                            WORDS,
                            "draftedBy",
                            List.of(MARKER),
                            "evidence",
                            EVIDENCE,
                            "effectiveOn",
                            MOVED));
            Client.Event heard = team.next();
            Client.Event noticed = anybody.next();
            assertThat(heard.data().at("/payload/text/en").asString()).contains(MARKER);
            assertThat(noticed.id()).isEqualTo(heard.id());
            assertThat(noticed.data().toString()).contains("withheld").doesNotContain(MARKER);
        }
    }

    @Test
    void theEvidenceIsTheLogItself() {
        assertThat(client.lines("/api/evidence")).anyMatch(line -> line.contains(MARKER));
    }

    private void assertIsShownTo(String team, String address) {
        assertThat(answerTo(team, address)).as(address).contains(MARKER);
    }

    private void assertIsHiddenFrom(String team, String address) {
        assertThat(answerTo(team, address)).as(address).doesNotContain(MARKER).containsIgnoringCase("withheld");
    }

    private String answerTo(String team, String address) {
        return client.read(address + (address.contains("?") ? "&" : "?") + "readingFor=" + team)
                .toString();
    }
}
