package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client.Answer;
import tools.jackson.databind.JsonNode;

/** Two-way communication over HTTP: what must hold whoever is faster, and what the sample district can say of itself. */
class CommunicationIT {

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startOnSample();
        client = program.client();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @RepeatedTest(10)
    void aChannelNeverClosesOnAQuestionWhoeverIsFaster(RepetitionInfo round) throws Exception {
        String channel = "raced-" + round.getCurrentRepetition();
        client.accepted(
                "open-channel",
                json(
                        "channelId",
                        channel,
                        "organizationId",
                        "sample-district",
                        "teamId",
                        "sample-dlt",
                        "audience",
                        "RACE",
                        "medium",
                        "FORM",
                        "twoWay",
                        true,
                        "effectiveOn",
                        "2026-06-01"));
        List<Answer> answers = atOnce(
                () -> client.command(
                        "close-channel", json("channelId", channel, "reason", "Race", "effectiveOn", "2026-06-02")),
                () -> client.command(
                        "ask-question", json("channelId", channel, "questionId", "q", "effectiveOn", "2026-06-02")));
        Answer closing = answers.getFirst();
        Answer asking = answers.getLast();
        assertThat(List.of(closing.status(), asking.status())).containsExactlyInAnyOrder(200, 409);
        if (asking.status() == 200) {
            assertThat(closing.at("/code").asString()).isEqualTo("open-questions");
            assertThat(closing.at("/facts/openQuestions/0").asString()).isEqualTo("q");
        } else {
            assertThat(asking.at("/code").asString()).isEqualTo("ended");
        }
    }

    @SafeVarargs
    private static List<Answer> atOnce(Callable<Answer>... commands) throws Exception {
        CyclicBarrier start = new CyclicBarrier(commands.length);
        List<Future<Answer>> sent = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(commands.length)) {
            for (Callable<Answer> command : commands) {
                sent.add(senders.submit(() -> {
                    start.await();
                    return command.call();
                }));
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : sent) {
            answers.add(answer.get());
        }
        return answers;
    }

    @Test
    void saysWhichLinksOfTheSampleDistrictWereOneWaySinceWhen() {
        JsonNode link = link("asOf=2020-06-30", "sample-north-slt");
        assertThat(link.path("status").asString()).isEqualTo("ONE_WAY");
        assertThat(link.path("oneWay").asString()).isEqualTo("DOWN");
        assertThat(link.path("statusSince").asString()).isEqualTo("2018-01-29");
        assertThat(link("asOf=2018-03-01", "sample-north-slt").path("status").asString())
                .isEqualTo("TWO_WAY");
    }

    @Test
    void believedALinkOneWayUntilAnOldResponseWasFound() {
        String window = "from=2023-03-20&to=2023-06-30";
        JsonNode believed = link(window + "&asOf=2023-06-30&knownAt=2024-02-20", "sample-prairie-slt");
        JsonNode known = link(window + "&asOf=2023-06-30&knownAt=2024-02-21", "sample-prairie-slt");
        assertThat(believed.path("status").asString()).isEqualTo("ONE_WAY");
        assertThat(known.path("status").asString()).isEqualTo("TWO_WAY");
        assertThat(waiting("asOf=2023-06-30&knownAt=2024-02-20")).contains("exchange:sample-fb-2023-03");
        assertThat(waiting("asOf=2023-06-30&knownAt=2024-02-21")).doesNotContain("exchange:sample-fb-2023-03");
        assertThat(waiting("asOf=2023-05-09")).contains("exchange:sample-fb-2023-03");
    }

    @Test
    void namesTheFeedbackThatChangedPlans() {
        JsonNode changed = client.read("/api/audit/open-questions?district=sample-district")
                .at("/answer/changedPlans");
        assertThat(changed.valueStream()
                        .map(change -> change.path("planId").asString() + " " + change.path("planVersion")))
                .contains("sample-plan-district-2017 2", "sample-plan-elm-2019 2", "sample-plan-district-2023 3");
        assertThat(changed)
                .allSatisfy(change -> assertThat(change.path("revisedOn").asString())
                        .isLessThanOrEqualTo(change.path("addressedOn").asString()));
    }

    @Test
    void findsTheDaysWithoutAWayToAsk() {
        assertThat(withoutChannel("2020-08-19")).doesNotContain("EDUCATOR").contains("LEARNER");
        assertThat(withoutChannel("2020-08-20")).contains("EDUCATOR");
        assertThat(withoutChannel("2020-09-02")).doesNotContain("EDUCATOR");
        assertThat(client.read("/api/audit/channels?asOf=2020-08-20")
                        .path("answer")
                        .has("withoutOpenChannel"))
                .isFalse();
    }

    @Test
    void refusesAWindowThatReachesBeyondTheDayAskedAbout() {
        Answer answer = client.get("/api/audit/communication?asOf=2020-06-30&to=2020-07-01");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(client.get("/api/audit/communication?from=2020-07-01&to=2020-06-30")
                        .status())
                .isEqualTo(400);
    }

    private static JsonNode link(String query, String narrower) {
        return client.read("/api/audit/communication?district=sample-district&" + query)
                .at("/answer/links")
                .valueStream()
                .filter(link -> link.at("/teams/1/teamId").asString().equals(narrower))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> waiting(String query) {
        return client.read("/api/audit/open-questions?district=sample-district&" + query)
                .at("/answer/waiting")
                .valueStream()
                .map(waiting -> waiting.path("subject").asString())
                .toList();
    }

    private static List<String> withoutChannel(String day) {
        return client.read("/api/audit/channels?audience=EDUCATOR&audience=LEARNER&asOf=" + day)
                .at("/answer/withoutOpenChannel")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
