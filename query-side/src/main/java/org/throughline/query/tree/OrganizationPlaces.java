package org.throughline.query.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.query.Folding;
import org.throughline.query.history.EventMemory;
import org.throughline.query.history.SubjectHistory;
import org.throughline.query.read.Incomplete;
import org.throughline.query.read.Places;
import org.throughline.query.read.Territory;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.timeline.Known;

/** Draws the map of organizations from what is remembered of them; the present one is kept until any of them changes. */
@Component
public final class OrganizationPlaces implements Places {

    private final EventMemory memory;
    private final OrganizationFold fold;
    private volatile Kept kept = new Kept(-1, -1, new OrganizationMap(List.of()));

    public OrganizationPlaces(EventMemory memory, OrganizationFold fold) {
        this.memory = memory;
        this.fold = fold;
    }

    /**
     * A map.
     *
     * @param from the first position at which it holds
     * @param upTo it is known to hold up to this position
     */
    private record Kept(long from, long upTo, OrganizationMap map) {}

    @Override
    public Territory by(Known known) {
        Kept present = kept;
        if (known.position() >= present.from()
                && !known.bySource()
                && memory.isUnchanged(fold.name(), EventMemory.ANYWHERE, present.upTo())) {
            return present.map();
        }
        List<SubjectHistory> histories = memory.histories(fold.name(), Set.of(EventMemory.ANYWHERE));
        OrganizationMap map = map(histories, known);
        long last =
                histories.stream().mapToLong(SubjectHistory::lastPosition).max().orElse(0);
        if (known.position() >= last && !known.bySource()) {
            kept = new Kept(last, known.position(), map);
        }
        return map;
    }

    private OrganizationMap map(List<SubjectHistory> histories, Known known) {
        List<OrganizationState> organizations = new ArrayList<>();
        List<Incomplete> incomplete = new ArrayList<>();
        for (SubjectHistory history : histories) {
            Folding<OrganizationState> folding = history.fold(fold, null, known);
            if (folding.state() != null) {
                organizations.add(folding.state());
            }
            if (folding.misfit() != null) {
                incomplete.add(Incomplete.of(fold.name(), history.id(), folding.misfit()));
            }
        }
        return new OrganizationMap(organizations, incomplete);
    }
}
