package org.throughline.query.organization;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.fidelity.FidelityStory;
import org.throughline.query.read.SubjectReads;
import org.throughline.query.read.Tense;
import org.throughline.query.stage.StageStory;
import org.throughline.query.team.TeamStory;

/** Answers what the organization tree looked like, in any tense. */
@Component
public final class TreeReads {

    private final SubjectReads reads;

    TreeReads(SubjectReads reads) {
        this.reads = reads;
    }

    /**
     * The tree of organizations with where each stands.
     *
     * @param root only the tree below this organization; absent for all
     */
    public record FindOrganizationTree(@Nullable String root, Tense tense) {}

    /**
     * The tree in one tense.
     *
     * @param position the position up to which this answer knows everything
     */
    public record Tree(List<OrganizationNode> roots, long position) {}

    @QueryHandler
    Tree find(FindOrganizationTree query) {
        long upTo = reads.position(query.tense());
        Tense pinned =
                query.tense().isNow() ? Tense.NOW : new Tense(query.tense().asOf(), upTo);
        OrganizationTree tree = new OrganizationTree(
                reads.states(new OrganizationStory(), pinned),
                reads.states(new TeamStory(), pinned),
                reads.states(new StageStory(), pinned),
                reads.states(new FidelityStory(), pinned));
        return new Tree(tree.from(query.root()), upTo);
    }
}
