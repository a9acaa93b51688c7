package org.throughline.query.page;

import java.util.Comparator;
import java.util.List;
import org.throughline.events.organization.OrganizationKind;
import org.throughline.events.stage.Stage;
import org.throughline.query.organization.OrganizationNode;
import org.throughline.query.organization.OrganizationNode.StageNode;
import org.throughline.query.organization.OrganizationNode.TeamNode;

/**
 * An organization as the page shows it.
 *
 * @param depth 0 for a root; headings follow it
 * @param lifetime since when it is known, or when it ended
 * @param bare whether there is nothing to tell of it yet
 */
record OrganizationCard(
        String id,
        OrganizationKind kind,
        String name,
        int depth,
        String lifetime,
        boolean ended,
        boolean bare,
        List<StageCard> stages,
        List<TeamCard> teams,
        List<CheckCard> checks,
        List<OrganizationCard> children) {

    /**
     * A stage on the page.
     *
     * @param step 1 to 4
     */
    record StageCard(String practice, Stage stage, String words, int step, String since, boolean regressed) {

        static StageCard of(StageNode node) {
            return new StageCard(
                    node.practice(),
                    node.stage(),
                    Words.sentence(Words.stage(node.stage())),
                    Words.step(node.stage()),
                    Words.day(node.since()),
                    node.regressed());
        }

        /** Whether this step of the four is reached. */
        public boolean reached(int wanted) {
            return wanted <= step;
        }
    }

    /** A team on the page. */
    record TeamCard(String id, String name, String members, boolean operational) {

        static TeamCard of(TeamNode node) {
            String members = node.members() == 0 ? "no members yet" : Words.count(node.members(), "member", "members");
            return new TeamCard(node.id(), node.name(), members, node.operational());
        }
    }

    static OrganizationCard of(OrganizationNode node, int depth, Scales scales) {
        List<OrganizationCard> children = node.children().stream()
                .map(child -> of(child, depth + 1, scales))
                .sorted(Comparator.comparing(OrganizationCard::ended))
                .toList();
        return new OrganizationCard(
                node.id(),
                node.kind(),
                node.name(),
                depth,
                lifetime(node),
                node.endedOn() != null,
                node.stages().isEmpty()
                        && node.teams().isEmpty()
                        && node.fidelity().isEmpty(),
                node.stages().stream().map(StageCard::of).toList(),
                node.teams().stream().map(TeamCard::of).toList(),
                node.fidelity().stream()
                        .map(check -> CheckCard.of(check, scales))
                        .toList(),
                children);
    }

    private static String lifetime(OrganizationNode node) {
        return node.endedOn() == null ? "since " + Words.day(node.since()) : "ended " + Words.day(node.endedOn());
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
