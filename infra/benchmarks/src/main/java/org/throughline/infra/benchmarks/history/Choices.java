package org.throughline.infra.benchmarks.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a school's team decides, each in a meeting and with those asked who are affected, and an audit of its teams. */
final class Choices {

    private final Scribe scribe;
    private final Team team;

    Choices(Scribe scribe, Team team) {
        this.scribe = scribe;
        this.team = team;
    }

    void during(SchoolYear year) {
        decide(year.day(11, 12));
        if (year.number() == 3) {
            audit(year.day(2, 6));
        }
    }

    private void decide(LocalDate day) {
        String decision = "%s-dec-%s".formatted(team.id(), day);
        List<String> deciders = team.some(3);
        scribe.put(
                day,
                "RecordDecision",
                Map.of(
                        "decisionId", decision,
                        "organizationId", scribe.school(),
                        "teamId", team.id(),
                        "account",
                                Map.of(
                                        "title", "Early release on the first Wednesday",
                                        "style", "SHARED",
                                        "meetingId", team.meet(day),
                                        "deciders", deciders,
                                        "closestToProblem", deciders.subList(0, 1),
                                        "affectedGroups", List.of("LEARNERS", "EDUCATORS"),
                                        "affectedUnits", List.of(scribe.school()),
                                        "components", List.of("MULTI_LEVEL_PREVENTION"),
                                        "stakes", "LOW")));
        input(day.plusDays(1), decision, "FAMILIES", "COLLABORATE");
        input(day.plusDays(2), decision, "EDUCATORS", "NETWORK");
    }

    private void input(LocalDate day, String decision, String group, String depth) {
        scribe.put(
                day,
                "RecordInput",
                Map.of(
                        "decisionId",
                        decision,
                        "inputId",
                        "in-" + group,
                        "group",
                        group,
                        "depth",
                        depth,
                        "summary",
                        "Keep it, and keep the library open on that day.",
                        "use",
                        "CONFIRMED_IT"));
    }

    private void audit(LocalDate day) {
        String audit = scribe.school() + "-audit";
        scribe.put(day, "OpenTeamAudit", Map.of("auditId", audit, "organizationId", scribe.school()));
        purpose(day.plusDays(7), audit, "leadership", "behavior");
        purpose(day.plusDays(8), audit, "attendance", "attendance");
        scribe.put(
                day.plusDays(40),
                "DecideTeamChange",
                Map.of(
                        "auditId", audit,
                        "code", "leadership",
                        "change", "KEEP",
                        "reason", "It is the one that must meet.",
                        "deciders", team.some(1)));
        scribe.put(day.plusDays(60), "CloseTeamAudit", Map.of("auditId", audit));
    }

    private void purpose(LocalDate day, String audit, String code, String purpose) {
        scribe.put(
                day,
                "RecordTeamPurpose",
                Map.of(
                        "auditId", audit,
                        "code", code,
                        "team",
                                Map.of(
                                        "name", "The %s committee".formatted(code),
                                        "purposes", List.of(purpose),
                                        "targetGroups", List.of("all students"),
                                        "members", team.some(4),
                                        "hoursPerMonth", 6)));
    }
}
