package org.throughline.infra.benchmarks.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A school team's vision: adopted, revised every other year, aligned with the district's and told to others. */
final class Direction {

    private final Scribe scribe;
    private final Team team;
    private final List<Instant> above;
    private int version;

    /**
     * The direction of a team.
     *
     * @param above when each version of the district's direction was recorded
     */
    Direction(Scribe scribe, Team team, List<Instant> above) {
        this.scribe = scribe;
        this.team = team;
        this.above = above;
    }

    void during(SchoolYear year) {
        LocalDate day = year.day(10, 1 + scribe.random().nextInt(28));
        if (year.isFirst()) {
            adopt(day);
        } else if (scribe.random().nextBoolean()) {
            revise(day);
        }
        align(year);
        tell(year);
    }

    private void adopt(LocalDate day) {
        List<String> leads = team.some(2);
        put(
                day,
                "AdoptVision",
                Map.of(
                        "teamId", team.id(),
                        "text",
                                Map.of(
                                        "en",
                                        "Every child here is known, expected, and finds help on the day it is needed."),
                        "covers", Map.of("everyLearner", true, "groups", List.of()),
                        "ledBy", leads,
                        "process",
                                Map.of(
                                        "name",
                                        "Leading by Convening",
                                        "participants",
                                        leads,
                                        "steps",
                                        List.of("An evening", "A draft"))));
        for (String code : List.of("NN-1", "NN-2")) {
            put(
                    day.plusDays(14),
                    "AdoptNonNegotiable",
                    Map.of(
                            "teamId", team.id(),
                            "code", code,
                            "text", Map.of("en", "Time for teams is never given to anything else.")));
        }
    }

    private void revise(LocalDate day) {
        put(
                day,
                "ReviseVision",
                Map.of(
                        "teamId", team.id(),
                        "text", Map.of("en", "Every child here is known and expected, said anew in " + day.getYear()),
                        "reason", "Data of the spring showed whom the old words left out",
                        "deciders", team.some(2)));
    }

    private void put(LocalDate day, String command, Map<String, Object> payload) {
        if (scribe.put(day, command, payload)) {
            version++;
        }
    }

    /** In spring, with what the district said by the winter. */
    private void align(SchoolYear year) {
        Instant winter = year.day(2, 20).atStartOfDay().toInstant(ZoneOffset.UTC);
        long parent = above.stream().filter(moment -> moment.isBefore(winter)).count();
        scribe.put(
                year.day(3, 1 + scribe.random().nextInt(28)),
                "AlignDirection",
                Map.of(
                        "teamId",
                        team.id(),
                        "parentTeamId",
                        SampleLines.TEAM,
                        "parentVersion",
                        parent,
                        "how",
                        "Being known is what belonging looks like here."));
    }

    private void tell(SchoolYear year) {
        Map.of("COMMUNITY", "TOWN_HALL", "COACHES", "STAFF_MEETING").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(told -> scribe.put(
                        year.day(12, 1 + scribe.random().nextInt(15)),
                        "CommunicateDirection",
                        Map.of(
                                "teamId", team.id(),
                                "part", "VISION",
                                "version", version,
                                "audience", told.getKey(),
                                "channel", told.getValue())));
        scribe.put(
                year.day(1, 10 + scribe.random().nextInt(20)),
                "AcknowledgeDirection",
                Map.of("teamId", team.id(), "version", version, "audience", "COACHES"));
    }
}
