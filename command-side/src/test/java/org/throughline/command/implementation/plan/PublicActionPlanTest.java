package org.throughline.command.implementation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.plan.Due;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.Step;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fourteen published versions of a real plan in two languages. The file is not part of this repository: it is looked
 * for beside it, or where the system property {@code shared.data} says.
 */
class PublicActionPlanTest {

    private static final Path FILE =
            Path.of(System.getProperty("shared.data", "../../shared/data"), "public-action-plan-versions.json");
    private static final Map<String, String> TITLE = Map.of("en", "Action plan", "fr", "Plan d’action");

    @Test
    void changesInSixOfItsFourteenVersionsAndInAllStepsInTheFifth() {
        assumeTrue(Files.isReadable(FILE), () -> FILE + " is not there");
        List<Version> versions = read();
        Map<Integer, PlanDelta> changes = new TreeMap<>();
        PlanContent content = versions.getFirst().content();
        for (Version version : versions.subList(1, versions.size())) {
            PlanDelta delta = PlanDelta.between(content, version.content());
            content = delta.appliedTo(content);
            assertThat(content).isEqualTo(version.content());
            if (!delta.isEmpty()) {
                changes.put(version.version(), delta);
            }
        }
        assertThat(versions).hasSize(14);
        assertThat(changes).containsOnlyKeys(2, 5, 10, 11, 13, 14);
        assertThat(changes)
                .hasEntrySatisfying(5, delta -> assertThat(delta.steps().put()).hasSize(65));
        assertThat(changes.values()).allMatch(delta -> delta.steps().removed().isEmpty());
    }

    private static List<Version> read() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .build()
                .readValue(FILE, new TypeReference<>() {});
    }

    private record Version(int version, List<Goal> goals, List<Goal> milestones, List<PublishedStep> steps) {
        PlanContent content() {
            return PlanContent.of(
                    TITLE,
                    List.of(),
                    goals,
                    milestones,
                    steps.stream().map(PublishedStep::step).toList());
        }
    }

    private record PublishedStep(
            String code,
            Map<String, String> text,
            Map<String, @Nullable String> deadline,
            @Nullable List<String> leadDepartment) {

        /** A season or "ongoing" stays words; no day is made of it. Two departments may lead together. */
        Step step() {
            Map<String, String> words = new TreeMap<>();
            deadline.forEach((language, said) -> {
                if (said != null) {
                    words.put(language, said);
                }
            });
            Due due = words.isEmpty() ? null : new Due(null, null, words);
            return new Step(code, text, due, leadDepartment == null ? List.of() : leadDepartment);
        }
    }
}
