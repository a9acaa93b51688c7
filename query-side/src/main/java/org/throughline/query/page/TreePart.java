package org.throughline.query.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.page.sheet.Tabled;
import org.throughline.query.read.Incomplete;
import org.throughline.query.tree.OrganizationNode;
import org.throughline.query.tree.TreeReads.Tree;
import org.throughline.query.words.Instruments;

/**
 * The part of the page that says where every organization stands: each as a card while there are few, else a row each that
 * leads to it.
 *
 * @param brief the roots, where even they are too many for cards
 * @param choice which rows are shown
 * @param position the position up to which it knows everything
 * @param root the organization it is about; absent where it is about all
 * @param incomplete subjects of which it tells less than was recorded
 */
record TreePart(
        Glance glance,
        List<OrganizationCard> roots,
        Brief brief,
        Brief.Choice choice,
        long position,
        @Nullable String root,
        List<Incomplete> incomplete)
        implements Tabled {

    @Override
    public String about() {
        return "Throughline";
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(Brief.sheet(lists()));
    }

    /** Those of the roots, and those that stand below one of few. */
    private Stream<Brief> lists() {
        return Stream.concat(Stream.of(brief), roots.stream().flatMap(TreePart::lists));
    }

    private static Stream<Brief> lists(OrganizationCard card) {
        return Stream.concat(Stream.of(card.brief()), card.children().stream().flatMap(TreePart::lists));
    }

    private static final int MOST_CARDS = 30;
    private static final int MOST_SCHOOLS = 7;
    private static final int MOST_ROOTS = 4;

    static TreePart of(Tree tree) {
        return of(tree, null, Brief.Choice.ALL, Instruments.UNNAMED);
    }

    static TreePart of(Tree tree, @Nullable String root, Brief.Choice choice, Instruments instruments) {
        List<OrganizationNode> roots = tree.roots();
        boolean whole = size(roots) <= MOST_CARDS && schools(roots) <= MOST_SCHOOLS;
        boolean few = whole || roots.size() <= MOST_ROOTS;
        Scales scales = new Scales(roots, instruments);
        return new TreePart(
                Glance.over(roots),
                few
                        ? roots.stream()
                                .map(node -> OrganizationCard.of(node, 0, scales, whole, choice.among(roots.size())))
                                .toList()
                        : List.of(),
                few ? Brief.NOTHING : Brief.of(roots, choice),
                choice,
                tree.position(),
                root,
                Objects.requireNonNullElse(tree.incomplete(), List.of()));
    }

    private static int schools(List<OrganizationNode> nodes) {
        return nodes.stream()
                .mapToInt(node -> (node.kind() == OrganizationKind.SCHOOL ? 1 : 0) + schools(node.children()))
                .sum();
    }

    private static int size(List<OrganizationNode> nodes) {
        return nodes.stream().mapToInt(node -> 1 + size(node.children())).sum();
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return roots.isEmpty() && brief.total() == 0;
    }
}
