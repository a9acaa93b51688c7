package org.throughline.query.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.tree.OrganizationNode;
import org.throughline.query.tree.OrganizationNode.StageNode;
import org.throughline.query.tree.OrganizationNode.TeamNode;
import org.throughline.query.words.Words;

/**
 * An organization as the page shows it.
 *
 * @param federalId its id in the federal register
 * @param depth 0 for a root; headings follow it
 * @param lifetime since when it is known, or when it ended
 * @param children what belongs to it and has something to tell
 * @param quiet schools that belong to it and of which nothing is told yet
 * @param brief what belongs to it, a line each, where it is too much to show whole
 */
record OrganizationCard(
        String id,
        OrganizationKind kind,
        String name,
        @Nullable String federalId,
        int depth,
        String lifetime,
        boolean ended,
        List<StageCard> stages,
        List<TeamCard> teams,
        List<CheckCard> checks,
        List<OrganizationCard> children,
        List<OrganizationCard> quiet,
        Brief brief) {

    /**
     * A stage on the page.
     *
     * @param step 1 to 4
     */
    record StageCard(
            String practice, Stage stage, String words, int step, String since, boolean regressed, boolean selected) {

        static StageCard of(StageNode node) {
            return new StageCard(
                    node.practice(),
                    node.stage(),
                    Words.sentence(Words.stage(node.stage())),
                    Words.step(node.stage()),
                    Words.day(node.since()),
                    node.regressed(),
                    node.selected());
        }

        /** Whether this step of the four is reached. */
        public boolean reached(int wanted) {
            return wanted <= step;
        }
    }

    /**
     * A team on the page.
     *
     * @param operational false only where it is not yet, or not any more
     */
    record TeamCard(String id, String name, String members, boolean operational) {

        /** Where it can be read. */
        public String path() {
            return PagePath.of("team", id);
        }

        static TeamCard of(TeamNode node) {
            String members = node.members() == 0 ? "no members yet" : Words.count(node.members(), "member", "members");
            return new TeamCard(node.id(), node.name(), members, !Boolean.FALSE.equals(node.operational()));
        }
    }

    static OrganizationCard of(OrganizationNode node, int depth, Scales scales, boolean whole, Brief.Choice choice) {
        List<OrganizationCard> children = whole ? children(node, depth, scales) : List.of();
        return new OrganizationCard(
                node.id(),
                node.kind(),
                node.name(),
                node.federalId(),
                depth,
                lifetime(node),
                node.endedOn() != null,
                node.stages().stream().map(StageCard::of).toList(),
                node.teams().stream()
                        .filter(team -> team.endedOn() == null)
                        .map(TeamCard::of)
                        .toList(),
                node.fidelity().stream()
                        .map(check -> CheckCard.of(node.kind(), check, scales))
                        .toList(),
                children.stream().filter(child -> !child.isQuiet()).toList(),
                children.stream().filter(OrganizationCard::isQuiet).toList(),
                whole ? Brief.NOTHING : Brief.of(node.children(), choice));
    }

    private static List<OrganizationCard> children(OrganizationNode node, int depth, Scales scales) {
        return node.children().stream()
                .map(child -> of(child, depth + 1, scales, true, Brief.Choice.ALL))
                .sorted(Comparator.comparing(OrganizationCard::ended))
                .toList();
    }

    private boolean isQuiet() {
        return kind == OrganizationKind.SCHOOL && isBare();
    }

    static String lifetime(OrganizationNode node) {
        return node.endedOn() == null ? "since " + Words.day(node.since()) : "ended " + Words.day(node.endedOn());
    }

    /** Whether there is nothing to tell of it. */
    public boolean isBare() {
        return stages.isEmpty() && teams.isEmpty() && checks.isEmpty();
    }

    /** What belongs to it, counted: {@code 24 schools}. */
    public String below() {
        return brief.total() == 0
                ? count(Stream.concat(children.stream(), quiet.stream())
                        .filter(child -> !child.ended())
                        .map(OrganizationCard::kind))
                : brief.count();
    }

    static String count(Stream<OrganizationKind> living) {
        Map<OrganizationKind, Long> kinds =
                living.collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        return kinds.isEmpty()
                ? "all ended"
                : kinds.entrySet().stream()
                        .map(kind -> Words.count(kind.getValue(), kind.getKey()))
                        .collect(Collectors.joining(", "));
    }

    /** Its page. */
    public String path() {
        return PagePath.of(kind, id);
    }

    /** {@code District}, above the name. */
    public String kindWords() {
        return Words.sentence(Words.kind(kind));
    }

    /** Its level among the page's headings: roots stand below the second. */
    public int headingLevel() {
        return Math.min(6, depth + 3);
    }
}
