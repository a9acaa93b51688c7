package org.throughline.query.page;

import java.util.List;
import org.throughline.query.organization.OrganizationNode;
import org.throughline.query.organization.TreeReads.Tree;

/**
 * The part of the page that says where every organization stands.
 *
 * @param position the position up to which it knows everything
 */
record TreePart(Glance glance, List<OrganizationCard> roots, long position) {

    static TreePart of(Tree tree) {
        List<OrganizationNode> roots = tree.roots();
        Scales scales = new Scales(roots);
        return new TreePart(
                Glance.over(roots),
                roots.stream().map(root -> OrganizationCard.of(root, 0, scales)).toList(),
                tree.position());
    }
}
