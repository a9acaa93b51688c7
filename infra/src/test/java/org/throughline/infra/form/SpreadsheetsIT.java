package org.throughline.infra.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.throughline.command.door.CommandRegistry;
import org.throughline.infra.Client;
import org.throughline.infra.Program;
import org.throughline.infra.form.Browsing.Page;
import tools.jackson.databind.JsonNode;

/** Many are recorded from a spreadsheet: looked at first, once each however often it is sent, and put right by changing a row. */
@TestInstance(Lifecycle.PER_CLASS)
class SpreadsheetsIT {

    private static final String MEMBERS = "/record/appoint-member/sheet";

    private Program program;
    private Browsing browser;
    private Client client;

    @BeforeAll
    void start() {
        program = Program.startOnSample();
        browser = new Browsing(program.port());
        client = program.client();
    }

    @AfterAll
    void stop() {
        assertThat(client.post("/actuator/evidence").at("/intact").asBoolean()).isTrue();
        program.close();
    }

    private Page look(String path, String source, String text) {
        return browser.upload(path, text.getBytes(StandardCharsets.UTF_8), List.of(Map.entry("~source", source)));
    }

    private Page record(Page looked, String command) {
        return browser.press(command + "/sheet", "record", looked.hidden());
    }

    private long head() {
        return Objects.requireNonNull(program.views().queryForObject("select position from log.head", Long.class));
    }

    @Test
    void eachCommandThatFitsIntoARowHasASpreadsheetWithItsColumns() {
        List<String> with = new ArrayList<>();
        for (var type : new CommandRegistry().types()) {
            Page page = browser.open("/record/%s/sheet".formatted(type.path()));
            boolean linked =
                    browser.open("/record/" + type.path()).html().contains("/record/%s/sheet\"".formatted(type.path()));
            assertThat(page.status()).as(type.path()).isEqualTo(linked ? 200 : 404);
            if (linked) {
                with.add(type.path());
                Page template = browser.open("/record/%s/sheet.csv".formatted(type.path()));
                assertThat(template.status()).isEqualTo(200);
                Page looked = look("/record/%s/sheet".formatted(type.path()), "empty", template.html());
                assertThat(looked.text()).as(type.path()).doesNotContain("There is no column", "' is missing.");
            }
        }
        assertThat(with).hasSizeGreaterThan(80).contains("appoint-member", "record-measure", "record-fidelity-check");
    }

    @Test
    void everyFaultStandsInItsCellAndNothingIsRecorded() {
        long before = head();
        Page looked = look(MEMBERS, "wrong", """
                Row,Team,Member,Role,From
                1,Elm Street Leadership Team,m-301,Parent,9/3/2025
                2,No such team,,Parent,9/3/2025
                3,Elm Street Leadership Team,m-303,Parent,soon
                4,,m-304,Parent,9/3/2025
                """.replace("From", dayTitle()).replace("Member", memberTitle()));

        assertThat(looked.status()).isEqualTo(422);
        assertThat(looked.html()).doesNotContain("Record these rows");
        assertThat(row(looked, 2)).contains("3 September 2025").doesNotContain("class=\"fault\"");
        assertThat(row(looked, 3)).contains("Nothing here is called &#39;No such team&#39;.", "Fill this in.");
        assertThat(row(looked, 4)).contains("Give a day.");
        assertThat(row(looked, 5)).contains("Fill this in.");
        assertThat(head()).isEqualTo(before);
    }

    private String dayTitle() {
        return title("appoint-member", Shape.DAY);
    }

    private String memberTitle() {
        return title("appoint-member", "memberId");
    }

    private static String title(String command, String field) {
        return Forms.shape(new CommandRegistry().find(command).orElseThrow()).title(field);
    }

    private static String row(Page page, int number) {
        int from = page.html().indexOf("<tr id=\"row-%d\"".formatted(number));
        return from < 0 ? "" : page.html().substring(from, page.html().indexOf("</tr>", from));
    }

    @Test
    void theSameListChangesNothingAndAChangedRowPutsRight() {
        String list = """
                Row,Team,%s,Role,%s
                1,Elm Street Leadership Team,m-9401,Parent,9/3/2025
                2,Elm Street Leadership Team,m-9402,Parent,9/3/2025
                """.formatted(memberTitle(), dayTitle());
        Page looked = look(MEMBERS, "members", list);
        assertThat(looked.text()).contains("2 rows will be recorded.");
        Page recorded = record(looked, "appoint-member");
        assertThat(recorded.text()).contains("2 rows recorded");
        long after = head();

        Page again = look(MEMBERS, "members", list);
        assertThat(again.text()).contains("2 rows were recorded before.");
        assertThat(again.html()).doesNotContain("Record these rows");
        // whoever sends it nevertheless, twice at once for instance, records nothing
        record(looked, "appoint-member");
        assertThat(head()).isEqualTo(after);

        String changed = list.replace("m-9402,Parent,9/3/2025", "m-9402,Parent,10/1/2025")
                + "3,Elm Street Leadership Team,m-9403,Parent,9/3/2025\n";
        Page third = look(MEMBERS, "members", changed);
        assertThat(third.text())
                .contains("1 row will be recorded, 1 row puts right what was recorded from this list,"
                        + " 1 row was recorded before.");
        record(third, "appoint-member");
        assertThat(since("m-9402")).isEqualTo("2025-10-01");
        assertThat(since("m-9403")).isEqualTo("2025-09-03");

        // and back again
        record(look(MEMBERS, "members", list), "appoint-member");
        assertThat(since("m-9402")).isEqualTo("2025-09-03");
        JsonNode imports = client.read("/api/imports");
        assertThat(imports.toString()).contains("\"members\"");
    }

    private String since(String member) {
        for (JsonNode seat :
                client.read("/api/teams/sample-elm-slt?atLeast=" + head()).at("/state/tenures")) {
            if (seat.path("memberId").asString("").equals(member)) {
                return seat.path("from").asString("");
            }
        }
        return "";
    }

    @Test
    void checksComeFromAWorkbookItemByItem() throws IOException {
        Page begin = browser.open("/record/record-fidelity-check/sheet");
        assertThat(begin.text()).contains("What was assessed").contains("Tier 1");
        String query = "?~section=tfi/2.1/tier-1";
        String header = browser.open("/record/record-fidelity-check/sheet.csv" + query)
                .html()
                .lines()
                .findFirst()
                .orElseThrow();
        List<String> columns = SheetTable.read(header).header();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("checks");
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i));
                fill(sheet, columns.get(i), i);
            }
        }
        Page looked = browser.upload(
                "/record/record-fidelity-check/sheet" + query,
                file.toByteArray(),
                List.of(Map.entry("~source", "tfi")));
        assertThat(looked.text()).contains("1 row will be recorded.");
        Page recorded = record(looked, "record-fidelity-check");
        assertThat(recorded.text()).contains("1 row recorded");
        String href = recorded.html().replaceAll("(?s).*href=\"(/[a-z-]*checks/[^\"]+)\".*", "$1");
        JsonNode check = client.read("/api%s?atLeast=%d".formatted(href, head()));
        assertThat(check.at("/state/scores/0/points").asInt())
                .as(check.toString())
                .isEqualTo(30);
    }

    /** Forty-one questions in seven scales, some of which concern nobody: a form, a spreadsheet, and the means. */
    @Test
    void anInstrumentOfOurOwnIsBroughtByAFormAndItsAnswersByASpreadsheet() {
        StringBuilder questions = new StringBuilder();
        for (int item = 1; item <= 41; item++) {
            int scale = (item - 1) / 6 + 1;
            questions.append((item - 1) % 6 == 0 ? "# Scale %d\n".formatted(scale) : "");
            questions.append("%d.%d Question %d [Part %d]\n".formatted(scale, item, item, item % 2 + 1));
        }
        List<Map.Entry<String, String>> entered = new ArrayList<>(List.of(
                Map.entry("organizationId", "sample-district"),
                Map.entry("effectiveOn", "2026-05-01"),
                Map.entry("definition/name", "Staff survey"),
                Map.entry("definition/code", "staff-survey"),
                Map.entry("definition/version", "1"),
                Map.entry("~steps", "1 never\n2 seldom\n3 often\n4 always"),
                Map.entry("~items", questions.toString()),
                Map.entry("~states", "NOT_APPLICABLE"),
                Map.entry("~rule", "MEAN"),
                Map.entry("~asked", "3")));
        Page wrong = browser.press(
                "register-instrument",
                "check",
                entered.stream()
                        .map(one -> one.getKey().equals("~items")
                                ? Map.entry("~items", one.getValue() + "7.41 Question again")
                                : one)
                        .toList());
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("Item of scale-7 '7.41' is there twice");
        assertThat(wrong.html()).contains("href=\"#f-items\"").contains("Question again</textarea>");

        Page preview = browser.press("register-instrument", "check", entered);
        assertThat(preview.text()).contains("Brought the instrument Staff survey, version 1: 41 items in 7 sections");
        Page brought = browser.press("register-instrument", "record", preview.hidden());
        assertThat(brought.address()).contains("outcome=applied");
        head();

        String sections = IntStream.rangeClosed(1, 7)
                .mapToObj("~section=staff-survey/1/scale-%d"::formatted)
                .collect(Collectors.joining("&"));
        String same = "?organizationId=sample-elm&practice=MTSS&raterKind=SELF&" + sections;
        String header = browser.open("/record/record-fidelity-check/sheet.csv" + same)
                .html()
                .lines()
                .findFirst()
                .orElseThrow();
        List<String> columns = SheetTable.read(header).header();
        assertThat(columns).filteredOn(column -> column.contains("Question")).hasSize(41);
        StringBuilder rows = new StringBuilder(String.join(",", columns)).append('\n');
        for (int row = 1; row <= 3; row++) {
            int answer = row + 1;
            rows.append(columns.stream()
                            .map(column -> column.startsWith("2.") && column.endsWith("Question 7")
                                    ? "n/a"
                                    : column.contains("Question") ? String.valueOf(answer) : cell(column, answer))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        Page looked = browser.upload(
                "/record/record-fidelity-check/sheet" + same,
                rows.toString().getBytes(StandardCharsets.UTF_8),
                List.of(Map.entry("~source", "staff survey")));
        assertThat(looked.text()).contains("3 rows will be recorded.");
        Page recorded = record(looked, "record-fidelity-check");
        assertThat(recorded.text()).contains("3 rows recorded");
        JsonNode check = client.read("/api/fidelity-checks/survey-2?atLeast=%d".formatted(head()))
                .path("state");
        assertThat(check.at("/details/instrumentName").asString()).isEqualTo("Staff survey");
        JsonNode second = check.path("scores")
                .valueStream()
                .filter(score -> score.path("scale").asString().equals("scale-2"))
                .findFirst()
                .orElseThrow();
        // five of six questions concern them, each is answered with 2 of 4
        assertThat(second.path("counted").asInt()).isEqualTo(5);
        assertThat(second.path("mean").decimalValue()).isEqualByComparingTo("2");
        assertThat(second.path("percent").decimalValue()).isEqualByComparingTo("50");
        assertThat(second.path("met").asBoolean(true)).isFalse();
        assertThat(browser.open("/fidelity-checks/survey-2").text())
                .contains("Staff survey (version 1)")
                .contains("Mean 2.0")
                .contains("2.7 Question 7 Not applicable")
                .contains("2.8 Question 8 2, seldom");
    }

    private static String cell(String column, int row) {
        return switch (column) {
            case "Row", "Id" -> "survey-" + row;
            case "In effect from", "Made on" -> "2026-05-0" + row;
            default -> "";
        };
    }

    /** Figures are put right by a command of their own, which leaves their days as they are. */
    @Test
    void figuresAreRecordedAndPutRight() {
        String measures = "/record/record-measure/sheet?measureId=sample-measure-elm-belonging";
        String list = "Row\t%s\t%s\t%s\t%s\nspring\t2026-05-04\t3.7\t40\t2026-05-15"
                .formatted(
                        title("record-measure", "from"),
                        title("record-measure", "value"),
                        title("record-measure", "people"),
                        title("record-measure", Shape.DAY));
        Page looked = look(measures, "figures", list);
        assertThat(looked.text()).contains("1 row will be recorded.");
        assertThat(record(looked, "record-measure").text()).contains("1 row recorded");
        assertThat(look(measures, "figures", list).text()).contains("1 row was recorded before.");

        Page changed = look(measures, "figures", list.replace("3.7", "3.8"));
        assertThat(changed.text()).contains("1 row puts right what was recorded from this list.");
        assertThat(record(changed, "record-measure").text()).contains("1 row recorded");
        assertThat(client.read("/api/measures/sample-measure-elm-belonging?atLeast=" + head())
                        .toString())
                .contains("\"figures\":{\"value\":3.8,\"people\":40");

        Page moved = look(measures, "figures", list.replace("2026-05-15", "2026-05-16"));
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.text()).contains("Take it back and record it anew");
    }

    private static void fill(Worksheet sheet, String column, int place) {
        if (column.matches("1\\.\\d+ .*")) {
            sheet.value(1, place, 2);
        } else if (column.equals(title("record-fidelity-check", "organizationId"))) {
            sheet.value(1, place, "Elm Street Elementary School");
        } else if (column.equals(title("record-fidelity-check", "practice"))) {
            sheet.value(1, place, "PBIS");
        } else if (column.equals(title("record-fidelity-check", "raterKind"))) {
            sheet.value(1, place, "Facilitated");
        } else if (column.equals(title("record-fidelity-check", Shape.DAY))) {
            sheet.value(1, place, LocalDate.parse("2026-03-02"));
            sheet.style(1, place).format("m/d/yy").set();
        }
    }

    @Test
    void whatIsNoTableIsToldAndKept() {
        Page looked = browser.upload(
                MEMBERS,
                new byte[0],
                List.of(Map.entry("~source", "x"), Map.entry("~rows", "Team\tTeam\tColour\na\tb\tc")));
        assertThat(looked.status()).isEqualTo(422);
        assertThat(looked.text())
                .contains("There is no column 'Colour'.")
                .contains("The column 'Team' is there twice.")
                .contains("is missing.");
        assertThat(browser.upload(MEMBERS, new byte[0], List.of()).text()).contains("The first row has to say");
    }
}
