package org.throughline.infra.benchmarks.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The sample district's own commands: a few of every kind, with corrections, regressions and a school that moves. */
final class SampleLines {

    static final String DISTRICT = "sample-district";
    static final String TEAM = "sample-dlt";

    private static final Set<String> DIRECTION =
            Set.of("AdoptVision", "ReviseVision", "AdoptNonNegotiable", "ReviseNonNegotiable", "RetireNonNegotiable");

    private SampleLines() {}

    static List<Line> read() {
        try {
            List<Line> lines = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:sample/*.ndjson")) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .map(Line::parse)
                        .forEach(lines::add);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What moves the district team's direction on by a version each, in order. */
    static List<Line> directions(List<Line> lines) {
        return lines.stream()
                .filter(line -> DIRECTION.contains(line.command())
                        && line.payload().path("teamId").asString("").equals(TEAM))
                .sorted((a, b) -> a.recordedAt().compareTo(b.recordedAt()))
                .toList();
    }
}
