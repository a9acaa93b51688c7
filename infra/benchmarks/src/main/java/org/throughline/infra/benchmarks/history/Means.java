package org.throughline.infra.benchmarks.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is counted and what is spent at a school: measures, resources, buy-in and what people learned. */
final class Means {

    private static final List<Measure> MEASURES = List.of(
            new Measure("STAFF_TRUST", "MEAN", 1, 5, "HIGHER", 0.3, List.of()),
            new Measure("OFFICE_REFERRALS", "PER_100_LEARNERS", 0, 500, "LOWER", 15, List.of("PBIS")),
            new Measure("READING_PROFICIENCY", "PERCENT", 0, 100, "HIGHER", 5, List.of()));

    private final Scribe scribe;
    private final Team team;

    private record Measure(
            String code, String unit, double low, double high, String better, double shift, List<String> practices) {}

    Means(Scribe scribe, Team team) {
        this.scribe = scribe;
        this.team = team;
    }

    void during(SchoolYear year) {
        if (year.isFirst()) {
            MEASURES.forEach(measure -> define(year.day(10, 1), measure));
        }
        MEASURES.forEach(measure -> measure(year, measure));
        spend(year);
        scribe.put(
                year.day(9, 20),
                "RecordBuyIn",
                Map.of(
                        "organizationId",
                        scribe.school(),
                        "code",
                        "staff-" + year.begins(),
                        "practice",
                        "PBIS",
                        "group",
                        "EDUCATOR",
                        "method",
                        "VOTE",
                        "scale",
                        "FIST_TO_FIVE",
                        "highest",
                        5,
                        "level",
                        2 + scribe.random().nextInt(4),
                        "respondents",
                        20 + scribe.random().nextInt(40)));
        scribe.put(
                year.day(10, 15),
                "RecordLearning",
                Map.of(
                        "memberId",
                        team.some(1).getFirst(),
                        "learningId",
                        "%s-l-%d".formatted(scribe.school(), year.begins()),
                        "organizationId",
                        scribe.school(),
                        "topic",
                        "SYSTEMS_CHANGE",
                        "minutes",
                        360,
                        "provider",
                        "Regional center"));
    }

    private String id(Measure measure) {
        return "%s-%s".formatted(scribe.school(), measure.code().toLowerCase(java.util.Locale.ROOT));
    }

    private void define(LocalDate day, Measure measure) {
        scribe.put(
                day,
                "DefineMeasure",
                Map.ofEntries(
                        Map.entry("measureId", id(measure)),
                        Map.entry("organizationId", scribe.school()),
                        Map.entry("code", measure.code()),
                        Map.entry("name", Map.of("en", measure.code())),
                        Map.entry("instrument", "Survey or count of the school"),
                        Map.entry("unit", measure.unit()),
                        Map.entry("lowest", measure.low()),
                        Map.entry("highest", measure.high()),
                        Map.entry("better", measure.better()),
                        Map.entry("meaningfulShift", measure.shift()),
                        Map.entry("practices", measure.practices())));
    }

    private void measure(SchoolYear year, Measure measure) {
        LocalDate day = year.day(5, 1);
        String reading = "spring-" + year.begins();
        scribe.put(
                day,
                "RecordMeasure",
                Map.of(
                        "measureId", id(measure),
                        "reading", reading,
                        "from", day.toString(),
                        "value", value(measure),
                        "people", 60 + scribe.random().nextInt(500),
                        "groups", List.of(),
                        "evidence", List.of()));
        if (scribe.random().nextInt(12) == 0) {
            scribe.correct(
                    day,
                    150,
                    "CorrectMeasure",
                    Map.of(
                            "measureId", id(measure),
                            "reading", reading,
                            "value", value(measure),
                            "people", 400,
                            "groups", List.of(),
                            "reason", "The office had counted the first semester only",
                            "evidence", List.of(Map.of("title", "Counted again"))));
        }
    }

    private double value(Measure measure) {
        double share = 0.3 + 0.3 * scribe.random().nextDouble();
        return Math.round(10 * (measure.low() + (measure.high() - measure.low()) * share)) / 10.0;
    }

    private void spend(SchoolYear year) {
        LocalDate from = year.day(9, 14);
        String until = year.day(6, 30).toString();
        scribe.put(
                from,
                "AllocateResource",
                Map.of(
                        "organizationId", scribe.school(),
                        "code", "hour-" + year.begins(),
                        "kind", "TIME",
                        "amount", 1.5,
                        "unit", "HOURS_PER_WEEK",
                        "purpose", "A common hour to look at data",
                        "target", "STAFF",
                        "practice", "MTSS",
                        "until", until));
        scribe.put(
                year.day(6, 8),
                "RecordResourceUse",
                Map.of(
                        "organizationId",
                        scribe.school(),
                        "code",
                        "hour-" + year.begins(),
                        "used",
                        1.2,
                        "unit",
                        "HOURS_PER_WEEK",
                        "from",
                        from.toString(),
                        "until",
                        year.day(6, 5).toString()));
    }
}
