package org.throughline.query.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.tree.OrganizationNode;
import org.throughline.query.words.Words;

/**
 * Everything at a glance: how many organizations there are, and how many stand at which stage of each practice. Only
 * those that have not ended count.
 */
record Glance(List<String> organizations, List<PracticeRow> practices) {

    /**
     * One practice.
     *
     * @param tracks organizations that have begun with it
     */
    record PracticeRow(String practice, int tracks, List<StageShare> shares) {}

    /**
     * Those at one stage.
     *
     * @param from where its part of the bar begins, in hundredths
     * @param width of its part
     */
    record StageShare(Stage stage, String words, int step, int count, double from, double width) {}

    static Glance over(List<OrganizationNode> roots) {
        Map<OrganizationKind, Integer> kinds = new EnumMap<>(OrganizationKind.class);
        Map<String, Map<Stage, Integer>> practices = new TreeMap<>();
        roots.forEach(root -> count(root, kinds, practices));
        return new Glance(
                kinds.entrySet().stream()
                        .map(kind -> Words.count(kind.getValue(), kind.getKey()))
                        .toList(),
                practices.entrySet().stream()
                        .map(practice -> row(practice.getKey(), practice.getValue()))
                        .toList());
    }

    private static void count(
            OrganizationNode node, Map<OrganizationKind, Integer> kinds, Map<String, Map<Stage, Integer>> practices) {
        if (node.endedOn() == null) {
            kinds.merge(node.kind(), 1, Integer::sum);
            node.stages()
                    .forEach(track -> practices
                            .computeIfAbsent(track.practice(), p -> new EnumMap<>(Stage.class))
                            .merge(track.stage(), 1, Integer::sum));
        }
        node.children().forEach(child -> count(child, kinds, practices));
    }

    private static PracticeRow row(String practice, Map<Stage, Integer> counts) {
        int tracks = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<StageShare> shares = new ArrayList<>();
        double from = 0;
        for (Stage stage : Stage.values()) {
            int count = counts.getOrDefault(stage, 0);
            double width = 100.0 * count / tracks;
            shares.add(new StageShare(stage, Words.stage(stage), Words.step(stage), count, from, width));
            from += width;
        }
        return new PracticeRow(practice, tracks, List.copyOf(shares));
    }
}
