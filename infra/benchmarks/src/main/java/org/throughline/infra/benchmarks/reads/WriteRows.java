package org.throughline.infra.benchmarks.reads;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.infra.benchmarks.reads.Http.Answer;

/** What comes in by the thousand: the views built anew, and the batch door. */
final class WriteRows {

    private static final int TEAMS = 500;
    private static final int MEMBERS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final Site site;
    private final Goals goals;

    WriteRows(Site site, Goals goals) {
        this.site = site;
        this.goals = goals;
    }

    List<Figure> rebuild() throws Exception {
        long events = site.events();
        long begun = System.nanoTime();
        Answer answer = site.http().post("/actuator/views", "application/json", "", LIMIT);
        if (!answer.isOk()) {
            return List.of(Figure.atLeast(
                    "views built anew", goals.catchUp(), Double.NaN, "events/s", "answered " + answer.status()));
        }
        site.awaitViews();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return List.of(Figure.atLeast(
                "views built anew",
                goals.catchUp(),
                events / seconds,
                "events/s",
                "%,d events in %.0f s".formatted(events, seconds)));
    }

    /** Teams and their first members: each member's line rests on one line before it. */
    List<Figure> batch() throws Exception {
        int lines = TEAMS * (1 + MEMBERS);
        String body = IntStream.range(0, TEAMS)
                .mapToObj(WriteRows::team)
                .flatMap(each -> each)
                .collect(Collectors.joining("\n", "", "\n"));
        Answer answer = site.http().post("/api/commands", "application/x-ndjson", body, LIMIT);
        long applied = answer.body().lines().filter(WriteRows::isApplied).count();
        String refused = answer.body()
                .lines()
                .filter(line -> line.contains("\"refused\"") && !line.contains("\"summary\""))
                .findFirst()
                .map(line -> "; the first refused: " + line)
                .orElse("");
        site.awaitViews();
        return List.of(Figure.atLeast(
                "batch door, one connection",
                goals.batch(),
                applied == lines ? lines / (answer.nanos() / 1e9) : Double.NaN,
                "lines/s",
                "%,d of %,d lines applied in %.1f s, status %d%s"
                        .formatted(applied, lines, answer.nanos() / 1e9, answer.status(), refused)));
    }

    private static boolean isApplied(String line) {
        return line.contains("\"applied\"") && !line.contains("\"summary\"");
    }

    private static Stream<String> team(int number) {
        String id = "batch-" + number;
        Stream<String> members = IntStream.range(0, MEMBERS).mapToObj(member -> """
                {"command": "AppointMember", "commandId": "%1$s-%2$d", "payload": {"teamId": "%1$s",\
                 "memberId": "%1$s-m%2$d", "role": "EDUCATOR", "effectiveOn": "2026-05-05"}}""".formatted(id, member));
        return Stream.concat(
                Stream.of("{\"command\": \"FormTeam\", \"commandId\": \"%s\", \"payload\": %s}"
                        .formatted(id, LoadRows.team(id))),
                members);
    }
}
