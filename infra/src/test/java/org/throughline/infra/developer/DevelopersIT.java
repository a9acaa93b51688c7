package org.throughline.infra.developer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;
import org.throughline.command.RefusalCode;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.infra.Client;
import org.throughline.infra.Client.Page;
import org.throughline.infra.Program;

/** The reference for developers, and the programs on it, run as they stand there. */
class DevelopersIT {

    private static final List<String> AREAS =
            List.of("implementation", "improvement", "teams", "direction", "choices", "talk", "ground", "amend");
    private static final int MOST_BYTES = 200_000;

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startEmpty();
        client = program.client();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static Stream<String> paths() {
        return Stream.concat(
                Stream.of("/developers", "/developers/reads", "/developers/refusals"),
                AREAS.stream()
                        .flatMap(area -> Stream.of("/developers/commands/" + area, "/developers/events/" + area)));
    }

    private static String all(String of) {
        StringBuilder all = new StringBuilder();
        AREAS.forEach(area -> all.append(html("/developers/%s/%s".formatted(of, area))));
        return all.toString();
    }

    private static String html(String path) {
        Page page = client.page(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.html();
    }

    @Test
    void everyPageIsReachedFromTheFirstAndIsNoLongerThanPeopleRead() {
        String guide = html("/developers");
        assertThat(paths()).allSatisfy(path -> {
            assertThat(html(path).length()).as(path).isLessThan(MOST_BYTES);
            assertThat(path.equals("/developers") || guide.contains("href=\"" + path + "\""))
                    .as(path)
                    .isTrue();
        });
        assertThat(client.page("/developers/commands/nothing").status()).isEqualTo(404);
    }

    @Test
    void describesEveryCommandFieldByField() {
        String commands = all("commands");
        assertThat(program.bean(CommandRegistry.class).types().stream().map(CommandType::path))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(commands).contains("POST /api/commands/" + path + "<"));
        assertThat(commands).contains("<code>parentTeamId</code>", "id of: team", "SCHOOL | GRADE");
        assertThat(commands).doesNotContain("<td></td></tr>");
    }

    @Test
    void describesEveryEvent() {
        String events = all("events");
        assertThat(EventCatalog.ALL.types().stream().map(EventType::name))
                .allSatisfy(name -> assertThat(events).contains("<strong>" + name + "</strong>"));
        assertThat(events).contains("<code>evidence[].title</code>");
    }

    @Test
    void namesEveryRefusalOfACommand() {
        String refusals = html("/developers/refusals");
        assertThat(RefusalCode.values())
                .allSatisfy(code -> assertThat(refusals)
                        .contains("<code>"
                                + code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "</code>"));
        assertThat(html("/developers/reads"))
                .contains("GET /api/timeline", "GET /api/audit/plans", "<dt><code>asOf</code></dt>");
    }

    @Test
    void theLoopPrintsEachEventOnceAlsoWhenItIsStartedAgain(@TempDir Path folder) throws Exception {
        district("d1");
        district("d2");
        String loop = pasted("loop");
        assertThat(lines(loop, folder, 2)).extracting(DevelopersIT::position).containsExactly(1L, 2L);
        district("d3");
        assertThat(lines(loop, folder, 1)).extracting(DevelopersIT::position).containsExactly(3L);
    }

    private static long position(String line) {
        return Client.JSON.readTree(line).path("position").asLong();
    }

    private static void district(String id) {
        client.accepted(
                "register-organization",
                json("organizationId", id, "kind", "DISTRICT", "name", "District " + id, "effectiveOn", "2016-07-01"));
        program.settled();
    }

    /** A program as a browser would copy it. */
    private static String pasted(String id) {
        return Pattern.compile("<code id=\"" + id + "\">(.*?)</code>", Pattern.DOTALL)
                .matcher(html("/developers"))
                .results()
                .findFirst()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .orElseThrow();
    }

    /** What a shell prints until it has printed so many lines. */
    private static List<String> lines(String script, Path folder, int count) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("loop.sh"), script);
        Process shell = new ProcessBuilder("sh", file.toString())
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try (BufferedReader out = shell.inputReader()) {
            List<String> lines = out.lines().limit(count).toList();
            // the id is kept behind what is printed
            String last = Long.toString(position(lines.getLast()));
            for (int i = 0;
                    i < 100
                            && !Files.readString(folder.resolve("last.id"))
                                    .strip()
                                    .equals(last);
                    i++) {
                Thread.sleep(50);
            }
            return lines;
        } finally {
            shell.descendants().forEach(ProcessHandle::destroy);
            shell.destroy();
            shell.waitFor();
        }
    }
}
