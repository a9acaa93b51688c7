package org.throughline.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.infra.Client;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import org.throughline.infra.documents.Requirement.Status;
import tools.jackson.databind.JsonNode;

/** What the sources ask for, row by row: whatever is said to work is asked of the sample, and answers what the row says. */
@OnTheSample
class RequirementsIT {

    private static final Path DOCUMENT = Path.of("docs", "requirements.md");
    private static final Path FRESH = Path.of("target", "requirements.md");
    private static final List<Requirement> ROWS = Requirement.all();
    private static final NamedTests TESTS = NamedTests.ofTheHouse();

    /**
     * Where rows come from.
     *
     * @param code with which their ids begin
     */
    private record Source(String code, String name, int rows) {

        String idOf(int number) {
            boolean two = code.matches("S\\d|X");
            return two ? "%s-%02d".formatted(code, number) : "%s-%d".formatted(code, number);
        }
    }

    private static final List<Source> SOURCES = List.of(
            new Source("S0", "Strong shared leadership (Wisconsin)", 52),
            new Source("S1", "Equitable multi-level systems of supports: leadership structures (Wisconsin)", 46),
            new Source("S2", "Team-driven shared leadership, practice profile (Colorado)", 31),
            new Source("S3", "Shared leadership and ownership, whole-child toolbox", 43),
            new Source("S4", "Leadership personnel, MTSS infrastructure series (AIR)", 22),
            new Source("X", "What follows for all of them", 14),
            new Source("D", "Where they differ", 9),
            new Source("A", "Questions of an audit", 20),
            new Source("N", "Wishes that no row had", 11));

    private static Client client;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
    }

    static Stream<Requirement> shown() {
        return ROWS.stream().filter(Requirement::isAsked);
    }

    @ParameterizedTest
    @MethodSource("shown")
    void whatIsSaidToWorkAnswersSo(Requirement row) {
        JsonNode answer = row.answer(client);
        JsonNode found = row.found(answer);
        assertThat(row.isMetBy(found))
                .as("%s: at %s stands %s, and it %s", row.ask(), row.at(), found, row.expected())
                .isTrue();
    }

    @Test
    void everyRowOfTheSourcesIsThereOnceAndInOrder() {
        assertThat(ROWS)
                .extracting(Requirement::id)
                .containsExactlyElementsOf(SOURCES.stream()
                        .flatMap(source ->
                                IntStream.rangeClosed(1, source.rows()).mapToObj(source::idOf))
                        .toList());
    }

    @Test
    void aRowThatWorksHasARequestThatCanFailOrATestAndEveryOtherSaysWhatItLacks() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.isAsked() ^ row.test() != null)
                    .isEqualTo(row.status().isShown());
            assertThat(row.at() != null).isEqualTo(row.isAsked());
            assertThat(row.conditions()).isEqualTo(row.isAsked() ? 1 : 0);
            if (row.test() != null) {
                assertThat(NamedTests.namedIn("`%s`".formatted(row.test())))
                        .hasSize(1)
                        .allMatch(TESTS::contains)
                        .noneMatch(named -> named.claim().isEmpty());
            }
            if (row.isAsked()) {
                JsonNode nothing = Client.JSON.createObjectNode();
                assertThat(row.isMetBy(row.found(nothing))).isFalse();
            }
            if (row.status() == Status.WORKS || row.status() == Status.PARTLY || row.status() == Status.NOT_YET) {
                assertThat(row.lack() == null).isEqualTo(row.status() == Status.WORKS);
            }
        });
    }

    @Test
    void theDocumentIsWhatTheRowsSay() throws IOException {
        String fresh = document();
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, fresh);
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as("infra/docs/requirements.md is stale: copy infra/target/requirements.md over it")
                .isEqualTo(fresh);
    }

    private static String document() {
        return """
                # What the sources ask for, and how far it is so

                Written by `RequirementsIT` from `requirements.json`; not by hand. Each row that works, or works partly, is asked of the sample
                by the request beside it, and the test fails where the answer is another one. Steps such as `team=x` choose from a list.
                What no single request could show names the test that does.
                A row that is not tried says so: nobody has looked.

                %s
                %s""".formatted(
                counted(ROWS), SOURCES.stream().map(RequirementsIT::section).collect(Collectors.joining("\n")));
    }

    private static String counted(List<Requirement> rows) {
        Map<Status, Long> counts =
                rows.stream().collect(Collectors.groupingBy(Requirement::status, Collectors.counting()));
        return "Of %d rows %s.\n"
                .formatted(
                        rows.size(),
                        Arrays.stream(Status.values())
                                .map(status -> "%d %s".formatted(counts.getOrDefault(status, 0L), said(status)))
                                .collect(Collectors.joining(", ")));
    }

    private static String said(Status status) {
        return switch (status) {
            case WORKS -> "work";
            case PARTLY -> "work partly";
            case NOT_YET -> "do not yet";
            case NOT_TRIED -> "are not tried";
        };
    }

    private static String section(Source source) {
        List<Requirement> rows = ROWS.stream()
                .filter(row -> row.id().startsWith(source.code() + "-"))
                .toList();
        return """
                ## %s

                %s
                | row | what is asked | | shown by |
                | --- | --- | --- | --- |
                %s""".formatted(
                        source.name(),
                        counted(rows),
                        rows.stream().map(RequirementsIT::line).collect(Collectors.joining()));
    }

    private static String line(Requirement row) {
        String shown = row.ask() == null
                ? row.test() == null ? "" : "`%s`".formatted(row.test())
                : "%s `%s`: `%s` %s"
                        .formatted(row.body() == null ? "GET" : "POST", row.ask(), row.at(), row.expected());
        String lack = row.lack() == null ? "" : row.lack() + (shown.isEmpty() ? "" : "; ");
        return "| %s | %s | %s | %s |\n"
                .formatted(row.id(), row.says(), row.status().words(), lack + shown);
    }
}
