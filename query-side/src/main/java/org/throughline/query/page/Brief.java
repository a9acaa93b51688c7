package org.throughline.query.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.query.tree.OrganizationNode;
import org.throughline.query.words.Words;

/**
 * Organizations a line each, by name, those that ended last: each leads to a page of its own.
 *
 * @param count all of them, in words: {@code 160 schools}
 * @param more those left out at the end, which the tree as JSON has
 */
record Brief(List<Line> lines, String count, int more) {

    static final Brief NOTHING = new Brief(List.of(), "", 0);

    private static final int MOST_LINES = 400;

    /**
     * One organization.
     *
     * @param stands where it stands with each practice, in words; empty before it began with any
     */
    record Line(String id, String name, boolean ended, String stands) {

        static Line of(OrganizationNode node) {
            String stages = node.stages().stream()
                    .map(stage -> stage.practice() + " " + Words.stage(stage.stage()))
                    .collect(Collectors.joining(", "));
            String stands = node.endedOn() == null ? stages : OrganizationCard.lifetime(node);
            return new Line(node.id(), node.name(), node.endedOn() != null, stands);
        }
    }

    static Brief of(List<OrganizationNode> nodes) {
        List<Line> lines = nodes.stream()
                .sorted(Comparator.comparing((OrganizationNode node) -> node.endedOn() != null)
                        .thenComparing(OrganizationNode::name))
                .limit(MOST_LINES)
                .map(Line::of)
                .toList();
        String count = OrganizationCard.count(
                nodes.stream().filter(node -> node.endedOn() == null).map(OrganizationNode::kind));
        return new Brief(lines, nodes.isEmpty() ? "" : count, nodes.size() - lines.size());
    }
}
