package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.infra.sample.SampleAnswers.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.infra.Client;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** The rulebook of the sample district asked of what it recorded; over HTTP. */
@OnTheSample
class SampleRulesIT {

    private static final String OF = "?district=sample-district";

    private static final List<JsonNode> TIMELINE = new ArrayList<>();

    private static Client client;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
        for (long after = 0, more = 1; more > 0; ) {
            JsonNode page = client.read("/api/timeline%s&limit=1000&after=%d".formatted(OF, after));
            page.path("items").forEach(TIMELINE::add);
            more = page.path("items").size();
            after = more == 0 ? after : TIMELINE.getLast().path("position").asLong();
        }
    }

    private static JsonNode judged(String parameters) {
        return client.read("/api/audit/rules-judged" + OF + parameters).path("answer");
    }

    private static JsonNode preview(String rule, String setting) {
        return client.read("/api/audit/rule-preview%s&rule=%s&setting=%s".formatted(OF, rule, setting))
                .path("answer");
    }

    @Test
    void aMoveIsJudgedByTheRuleOfItsDayAndByALaterOne() {
        assertThat(judged("&rule=FULL_NEEDS_ADMINISTRATIVE_COMMITMENT&asOf=2020-06-30&by=2025-06-30")
                        .path("findings")
                        .valueStream())
                .extracting(
                        one -> one.path("id").asString(),
                        one -> one.path("on").asString(),
                        one -> one.path("then").asString(),
                        one -> one.path("now").asString(),
                        one -> one.at("/lacks/0/part").asString())
                .containsExactly(
                        tuple("sample-north~PBIS", "2019-01-14", "WARNED", "REFUSED", "NO_ADMINISTRATOR_COMMITTED"));
        assertThat(list(judged("&rule=FULL_NEEDS_ADMINISTRATIVE_COMMITMENT&asOf=2020-06-30")
                        .path("findings")))
                .as("by the rules of the day asked about nothing differs yet")
                .isEmpty();
    }

    /** What was warned of when it was recorded is found by the judgement as well, unless it was put right since. */
    @ParameterizedTest
    @MethodSource("recordedAsConcerns")
    void findsWhatWasRecordedWithAConcern(Policy policy) {
        Set<String> found = judged("&show=BROKEN&limit=1000&rule=" + policy)
                .path("findings")
                .valueStream()
                .map(one -> one.path("id").asString())
                .collect(Collectors.toSet());
        List<String> warned = TIMELINE.stream()
                .filter(entry -> entry.path("concerns")
                        .valueStream()
                        .anyMatch(code -> code.asString().equals(policy.name())))
                .map(entry -> entry.path("subjectId").asString())
                .distinct()
                .toList();
        assertThat(warned).as("the sample records one").isNotEmpty();
        assertThat(found).containsAll(warned);
    }

    static Stream<Policy> recordedAsConcerns() {
        return Stream.of(
                Policy.READINESS_BEFORE_INITIAL,
                Policy.FULL_NEEDS_FIDELITY_CRITERION,
                Policy.FULL_NEEDS_ADMINISTRATIVE_COMMITMENT,
                Policy.ADOPTION_RESTS_ON_DATA,
                Policy.TOP_DOWN_NEEDS_JUSTIFICATION,
                Policy.PLANS_CLOSE_WITH_STEPS_SETTLED,
                Policy.GOALS_TRACE_TO_NEEDS);
    }

    @Test
    void aPreviewTellsWhatWouldChangeAndRecordsNothing() {
        long before = client.read("/api/audit/goals" + OF).path("position").asLong();
        JsonNode strict = preview("PLAN_HAS_INPUT", "BLOCK");
        assertThat(strict.path("standing").asString()).isEqualTo("WARN");
        assertThat(strict.path("changes").valueStream())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("now").asString() + " "
                                + one.path("would").asString() + " "
                                + one.at("/lacks/0/part").asString())
                        .isEqualTo("WARNED REFUSED NO_INPUT"));
        assertThat(list(preview("PLAN_HAS_INPUT", "WARN").path("changes"))).isEmpty();
        assertThat(preview("TEAM_MINIMUM", "1").path("brokenThen").asInt())
                .isLessThan(preview("TEAM_MINIMUM", "8").path("brokenThen").asInt());
        assertThat(preview("FULL_CHECK_MONTHS", "1").path("judgedWith").asString())
                .isEqualTo("FULL_NEEDS_RECENT_CHECK");
        assertThat(preview("PEOPLE_HOLD_THEIR_SEATS", "BLOCK").path("cannot").asString())
                .contains("known then");
        assertThat(client.read("/api/audit/goals" + OF).path("position").asLong())
                .isEqualTo(before);
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        String path = "/api/audit/rule-preview" + OF;
        assertThat(client.read(path).at("/answer/facts").asInt(-1)).isZero();
        assertThat(list(client.read(path + "&rule=PLAN_HAS_INPUT").at("/answer/changes")))
                .as("as it is set")
                .isEmpty();
        assertThat(client.get(path + "&rule=NO_SUCH_RULE&setting=BLOCK").status())
                .isEqualTo(400);
        assertThat(client.get(path + "&rule=FOCUS_LIMIT&setting=BLOCK")
                        .at("/facts/parameter")
                        .asString())
                .isEqualTo("setting");
        assertThat(client.get("/api/audit/rules-judged" + OF + "&rule=NO_SUCH_RULE")
                        .at("/facts/parameter")
                        .asString())
                .isEqualTo("rule");
    }
}
