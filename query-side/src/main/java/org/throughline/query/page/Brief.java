package org.throughline.query.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.tree.OrganizationNode;
import org.throughline.query.tree.OrganizationNode.FidelityNode;
import org.throughline.query.words.Words;

/**
 * Organizations a row each, as chosen, those that ended last: each leads to a page of its own.
 *
 * @param count all of them, in words: {@code 160 schools}
 * @param total how many there are, chosen or not
 * @param chosen how many of them fit the choice
 * @param part which part of those is shown, from 0
 * @param first number of the first row shown, from 1
 */
public record Brief(List<Line> lines, String count, int total, int chosen, int part, int first) {

    static final Brief NOTHING = new Brief(List.of(), "", 0, 0, 0, 1);

    /** From so many on they are rows. */
    static final int MANY = 8;

    /** Rows of a part: two screens hold it, and a keyboard gets through it. */
    private static final int MOST_LINES = 25;

    /** The rows that are shown, as a file has them. */
    public static Sheet sheet(Stream<Brief> lists) {
        return Sheet.of(
                "Organizations",
                List.of("Name", "Stage", "Last check", "Teams"),
                lists.flatMap(list -> list.lines().stream()).toList(),
                line -> List.of(
                        line.name(),
                        line.stands().isEmpty() ? "not begun" : line.stands(),
                        line.checked().isEmpty() ? "none yet" : line.checked(),
                        Long.toString(line.teams())));
    }

    /** Number of the last row shown. */
    public int last() {
        return first + lines.size() - 1;
    }

    /** Whether there are rows behind those shown. */
    public boolean hasMore() {
        return last() < chosen;
    }

    /** By what rows are put in order. */
    public enum Order {
        NAME,
        STAGE,
        CHECK;

        /** As addresses have it; by name where it is none of these. */
        static Order read(@Nullable String text) {
            for (Order order : values()) {
                if (order.wire().equals(text)) {
                    return order;
                }
            }
            return NAME;
        }

        /** As addresses have it. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Which rows are shown, and in which order.
     *
     * @param words that stand in the name, or in where it stands; absent for all
     * @param part which part of them, from 0
     * @param rows of a part
     */
    public record Choice(Order order, @Nullable String words, int part, int rows) {

        static final Choice ALL = new Choice(Order.NAME, null, 0);

        /** As many rows as a page holds. */
        public Choice(Order order, @Nullable String words, int part) {
            this(order, words, part, MOST_LINES);
        }

        /** The same where several lists share a page. */
        Choice among(int lists) {
            return lists < 2 ? this : new Choice(order, words, part, MOST_LINES / lists);
        }
    }

    /**
     * One organization.
     *
     * @param path its page
     * @param stands where it stands with each practice, in words; empty before it began with any
     * @param checked its last fidelity check in words; empty before the first
     * @param teams how many go on
     */
    public record Line(String id, String path, String name, boolean ended, String stands, String checked, long teams) {

        static Line of(OrganizationNode node) {
            String stages = node.stages().stream()
                    .map(stage -> stage.practice() + " " + Words.stage(stage.stage()))
                    .collect(Collectors.joining(", "));
            String stands = node.endedOn() == null ? stages : OrganizationCard.lifetime(node);
            return new Line(
                    node.id(),
                    PagePath.of(node.kind(), node.id()),
                    node.name(),
                    node.endedOn() != null,
                    stands,
                    checked(node),
                    node.teams().stream().filter(team -> team.endedOn() == null).count());
        }

        private static String checked(OrganizationNode node) {
            return node.fidelity().stream()
                    .max(Comparator.comparing(FidelityNode::administeredOn))
                    .map(check -> Words.day(check.administeredOn()))
                    .orElse("");
        }

        private boolean says(String words) {
            return (name + " " + stands).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        }
    }

    static Brief of(List<OrganizationNode> nodes) {
        return of(nodes, Choice.ALL);
    }

    static Brief of(List<OrganizationNode> nodes, Choice choice) {
        List<Line> chosen = nodes.stream()
                .sorted(Comparator.comparing((OrganizationNode node) -> node.endedOn() != null)
                        .thenComparing(by(choice.order()))
                        .thenComparing(OrganizationNode::name))
                .map(Line::of)
                .filter(line -> choice.words() == null || line.says(choice.words()))
                .toList();
        int last = Math.max(0, Math.ceilDiv(chosen.size(), choice.rows()) - 1);
        int part = Math.clamp(choice.part(), 0, last);
        List<Line> lines = chosen.stream()
                .skip((long) part * choice.rows())
                .limit(choice.rows())
                .toList();
        String count = OrganizationCard.count(
                nodes.stream().filter(node -> node.endedOn() == null).map(OrganizationNode::kind));
        return new Brief(
                lines, nodes.isEmpty() ? "" : count, nodes.size(), chosen.size(), part, part * choice.rows() + 1);
    }

    /** Those that may need somebody come first: the furthest behind, the longest not checked. */
    private static Comparator<OrganizationNode> by(Order order) {
        return switch (order) {
            case NAME -> Comparator.comparing(OrganizationNode::name);
            case STAGE ->
                Comparator.comparingInt(node -> node.stages().stream()
                        .mapToInt(stage -> Words.step(stage.stage()))
                        .min()
                        .orElse(0));
            case CHECK ->
                Comparator.comparing(node -> node.fidelity().stream()
                        .map(FidelityNode::administeredOn)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.MIN));
        };
    }
}
