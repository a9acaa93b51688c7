package org.throughline.infra.benchmarks.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who says what to whom: feedback, questions put into a box, and an agreement that members say they understand. */
final class Talk {

    private static final int QUESTIONS = 4;

    private final Scribe scribe;
    private final Team team;

    Talk(Scribe scribe, Team team) {
        this.scribe = scribe;
        this.team = team;
    }

    void during(SchoolYear year) {
        if (year.isFirst()) {
            begin(year);
        }
        feedback(year);
        for (int i = 1; i <= QUESTIONS; i++) {
            question(year, i);
        }
        if (!year.isFirst()) {
            team.some(3)
                    .forEach(member -> scribe.put(
                            year.day(9, 20),
                            "AcknowledgeAgreement",
                            Map.of("agreementId", agreement(), "version", 1, "memberId", member)));
        }
    }

    private void begin(SchoolYear year) {
        scribe.put(
                year.day(10, 3),
                "OpenChannel",
                Map.of(
                        "channelId",
                        channel(),
                        "organizationId",
                        scribe.school(),
                        "teamId",
                        team.id(),
                        "audience",
                        "EDUCATOR",
                        "medium",
                        "QUESTION_BOX",
                        "twoWay",
                        true));
        scribe.put(
                year.day(5, 30),
                "PublishAgreement",
                Map.of(
                        "agreementId", agreement(),
                        "organizationId", scribe.school(),
                        "practice", "PBIS",
                        "text", Map.of("en", "Every adult greets every child at the door."),
                        "audience", Map.of("teams", List.of(team.id()), "groups", List.of("FAMILIES"))));
    }

    private void feedback(SchoolYear year) {
        String exchange = "%s-fb-%d".formatted(team.id(), year.begins());
        LocalDate day = year.day(List.of(10, 11, 1, 2, 3).get(scribe.random().nextInt(5)), 5);
        scribe.put(
                day,
                "GiveFeedback",
                Map.of(
                        "exchangeId",
                        exchange,
                        "fromRole",
                        "EDUCATOR",
                        "anonymous",
                        true,
                        "toTeamId",
                        team.id(),
                        "about",
                        "PRACTICE",
                        "feedback",
                        "We can carry three goals, not seven."));
        scribe.put(
                day.plusDays(3 + scribe.random().nextInt(27)),
                "RespondToFeedback",
                Map.of(
                        "exchangeId",
                        exchange,
                        "by",
                        team.some(1).getFirst(),
                        "outcome",
                        "NO_CHANGE_WITH_REASON",
                        "reason",
                        "They stay until spring."));
    }

    /** Three of four are answered. */
    private void question(SchoolYear year, int number) {
        LocalDate day = year.day(List.of(10, 12, 2, 4).get(number - 1), 8);
        Map<String, Object> question =
                new HashMap<>(Map.of("channelId", channel(), "questionId", "q-%d-%d".formatted(year.begins(), number)));
        Map<String, Object> answer = new HashMap<>(question);
        question.putAll(Map.of(
                "fromRole", "EDUCATOR",
                "anonymous", true,
                "question", "Who covers my class while I am at the meeting of the team?"));
        scribe.put(day, "AskQuestion", question);
        if (number < QUESTIONS) {
            answer.putAll(Map.of("by", team.some(1).getFirst(), "answer", "The coach does, as agreed in the fall."));
            scribe.put(day.plusDays(9), "AnswerQuestion", answer);
        }
    }

    private String channel() {
        return scribe.school() + "-box";
    }

    private String agreement() {
        return scribe.school() + "-agreement";
    }
}
