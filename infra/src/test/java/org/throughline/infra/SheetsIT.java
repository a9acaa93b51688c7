package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;
import org.throughline.events.EventCatalog;
import org.throughline.query.question.Questions;
import org.throughline.query.words.Words;

/** Every table of every page can be taken away as a file that says what the page says. */
@OnTheSample
class SheetsIT {

    private static final Pattern TABLE = Pattern.compile("(?s)<table\\b.*?</table>");
    private static final Pattern ROW = Pattern.compile("(?s)<tr\\b.*?</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<t[hd]\\b.*?</t[hd]>");
    private static final Pattern LINK = Pattern.compile("<p class=\"meta csv\"><a href=\"([^\"]*)\"");
    private static final String BLANKS = "[\\s\\u00a0]+";
    private static final int PER_KIND = 3;

    private static Client client;
    private static int port;
    private static Program program;

    @BeforeAll
    static void ask(Program shared) {
        program = shared;
        client = shared.client();
        port = shared.port();
    }

    static Stream<String> kinds() {
        return EventCatalog.ALL.subjects().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tablesOfEveryKindOfThing(String kind) throws Exception {
        String path = EventCatalog.ALL.pathOf(kind);
        for (var subject :
                client.read("/api/%s?limit=%d".formatted(path, PER_KIND)).path("items")) {
            if (subject.path("withheld").isMissingNode()) {
                compare("/%s/%s"
                        .formatted(path, subject.path("id").asString())
                        .replace(
                                "/organizations/sample-",
                                organizationPath(subject.at("/state/kind").asString()) + "sample-"));
            }
        }
    }

    private static String organizationPath(String kind) {
        return "/" + kind.toLowerCase(Locale.ROOT) + "s/";
    }

    @Test
    void tablesOfEveryQuestion() throws Exception {
        int sheets = 0;
        for (var question : program.bean(Questions.class).all()) {
            sheets += compare("/questions?ask=%s&district=sample-district&asOf=2024-03-01".formatted(question.path()));
        }
        assertThat(sheets).isGreaterThan(10);
    }

    @Test
    void tablesOfSchoolsPlansPeopleAndComparisonsAtAnyMoment() throws Exception {
        for (String page : List.of(
                "/schools/sample-elm?asOf=2021-06-30",
                "/districts/sample-district",
                "/plans/sample-plan-district-2017?asOf=2018-06-30&knownAt=2020-01-01",
                "/teams/sample-dlt?clock=source&knownAt=2020-01-01",
                "/people/m-101",
                "/compare?schools=sample-elm,sample-north&align=start&asOf=2021-06-30",
                "/reports/board?unit=sample-elm&asOf=2024-06-30&from=2022-06-30",
                "/plans/sample-plan-district-2023/compare?from=2024-03-01&to=2026-03-01")) {
            assertThat(compare(page)).as(page).isPositive();
        }
    }

    /** No page has to be named here: whatever a link leads to is looked at, one of each form. */
    @Test
    void tablesOfEveryPageThatALinkLeadsTo() throws Exception {
        Set<String> with = new HashSet<>();
        for (Crawl.Visited visited : Crawl.of(program).pages()) {
            String form = visited.address().replaceAll("[?].*", "").replaceAll("^(/[^/]+)/[^/]+", "$1/*");
            if (!form.matches("/(developers|organizations)\\b.*")
                    && TABLE.matcher(visited.page().html()).find()
                    && with.add(form)) {
                assertThat(compare(visited.address(), visited.page().html()))
                        .as(visited.address())
                        .isPositive();
            }
        }
        assertThat(with).contains("/compare", "/reports/*", "/people/*", "/questions/*", "/schools/*", "/teams/*");
    }

    @Test
    void theFileSaysWhatItIsAndOfWhen() throws Exception {
        HttpResponse<String> file = file("/plans/sample-plan-district-2017?asOf=2018-06-30&csv=steps");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                .contains("text/csv", "charset=UTF-8", "header=present");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "steps-2018-06-30.csv");
        assertThat(file.body()).startsWith("Code,Text,How it stands").contains("\r\n");
        assertThat(file("/plans/sample-plan-district-2017?csv=nothing-of-it").statusCode())
                .isEqualTo(404);
        assertThat(file("/teams/nobody-knows?csv=seats").statusCode()).isEqualTo(404);
    }

    /** Compares every table of a page with its file; tells how many files there are. */
    private static int compare(String path) throws Exception {
        return compare(path, client.page(path).html());
    }

    private static int compare(String path, String html) throws Exception {
        List<MatchResult> links = LINK.matcher(html).results().toList();
        int last = links.isEmpty() ? 0 : links.getLast().end();
        assertThat(TABLE.matcher(html.substring(last)).results())
                .as("tables without a file at the end of %s", path)
                .isEmpty();
        int from = 0;
        for (MatchResult link : links) {
            String address = URI.create(path)
                    .resolve(HtmlUtils.htmlUnescape(link.group(1)))
                    .toString();
            HttpResponse<String> file = file(address);
            assertThat(file.statusCode()).as(address).isEqualTo(200);
            compare(address, html.substring(from, link.start()), records(file.body()));
            from = link.end();
        }
        return links.size();
    }

    private static void compare(String address, String html, List<CSVRecord> records) {
        List<String> tables =
                TABLE.matcher(html).results().map(MatchResult::group).toList();
        if (tables.isEmpty()) {
            String said = plain(html);
            records.stream()
                    .skip(1)
                    .flatMap(CSVRecord::stream)
                    .forEach(value ->
                            assertThat(said).as(address).containsAnyOf(shown(value), value.replaceAll(BLANKS, "")));
            return;
        }
        // what is folded stands in a table of its own, and is of the same columns
        String header = header(tables.getFirst());
        assertThat(tables)
                .as(address)
                .allSatisfy(table -> assertThat(header(table)).isEqualTo(header));
        List<List<String>> rows = ROW.matcher(header + String.join("", tables).replaceAll("(?s)<thead.*?</thead>", ""))
                .results()
                .map(row -> CELL.matcher(row.group())
                        .results()
                        .map(cell -> plain(cell.group().replaceAll("(?s)<span class=\"none\">.*?</span></span>", "")))
                        .toList())
                .toList();
        assertThat(records).as(address).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(records.get(i)).as(address).hasSameSizeAs(rows.get(i));
            for (int k = 0; k < rows.get(i).size(); k++) {
                String value = records.get(i).get(k);
                assertThat(rows.get(i).get(k)).as(address).isIn(shown(value), value.replaceAll(BLANKS, ""));
            }
        }
    }

    private static String header(String table) {
        return table.replaceFirst("(?s).*?<thead>(.*?)</thead>.*", "$1");
    }

    /** The text of markup without blanks. */
    private static String plain(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", "")).replaceAll(BLANKS, "");
    }

    /** A value as the page shows it, without blanks. */
    private static String shown(String value) {
        return Arrays.stream(value.replaceFirst("^'(?=[=+@\\t\\r-])", "").split("\n", -1))
                .map(line -> line.matches("\\d{4}-\\d{2}-\\d{2}")
                        ? Words.day(LocalDate.parse(line))
                        : line.matches("\\d{4}-(0[1-9]|1[0-2])")
                                ? YearMonth.parse(line).format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH))
                                : line)
                .collect(Collectors.joining())
                .replaceAll(BLANKS, "");
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            return new ArrayList<>(parser.getRecords());
        }
    }

    private static HttpResponse<String> file(String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
