package org.throughline.command.implementation.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.throughline.command.implementation.measure.MeasureCommand.Group;
import org.throughline.events.implementation.measure.MeasureFigures.GroupFigure;
import org.throughline.events.implementation.measure.MeasureScale;

/**
 * Says of which groups a value may be told. Of too few people it may not; nor where it lies at an end of the scale, for
 * then everybody said the same. What is left of the whole must not give away more: when it rests on too few people, or
 * is a single group, the smallest group told is withheld as well, until it does not.
 *
 * @param limit the fewest people a value may tell of
 */
record GroupsAreLargeEnough(int limit, MeasureScale scale) {

    /** All groups in the order of their codes, those that may not be told without figures. */
    List<GroupFigure> tell(int whole, List<Group> groups) {
        List<Group> told = new ArrayList<>(groups.stream()
                .filter(this::mayBeTold)
                .sorted(Comparator.comparingInt(Group::people).thenComparing(Group::code))
                .toList());
        while (!told.isEmpty() && restGivesAway(whole, groups, told)) {
            told.removeFirst();
        }
        return groups.stream()
                .sorted(Comparator.comparing(Group::code))
                .map(group -> figure(group, Set.copyOf(told)))
                .toList();
    }

    private boolean mayBeTold(Group group) {
        return group.people() >= limit && !scale.endsAt(group.value());
    }

    private boolean restGivesAway(int whole, List<Group> groups, List<Group> told) {
        long rest = whole - people(told);
        boolean isOneGroup = groups.size() - told.size() == 1 && people(groups) == whole;
        return isOneGroup || (rest > 0 && rest < limit);
    }

    private static long people(Collection<Group> groups) {
        return groups.stream().mapToLong(Group::people).sum();
    }

    private static GroupFigure figure(Group group, Set<Group> told) {
        return told.contains(group)
                ? new GroupFigure(group.code(), group.value(), group.people())
                : new GroupFigure(group.code(), null, null);
    }
}
