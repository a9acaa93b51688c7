package org.throughline.query.question.choices;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.Account;
import org.throughline.query.Percent;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.teams.meeting.Whether;

/** Who decides over whom: groups that live with decisions against groups that take them. Pure. */
public final class PowerMap {

    private PowerMap() {}

    /**
     * A group.
     *
     * @param affected decisions it is declared to live with
     * @param decidedWhenAffected those of them that somebody of the group helped to take
     * @param unknownWhenAffected those of them of which it is not known whether somebody did
     * @param percent decided of affected, of those of which it is known
     * @param decided decisions that somebody of the group helped to take, affected or not
     */
    public record OfGroup(
            String group,
            int affected,
            int decidedWhenAffected,
            int unknownWhenAffected,
            @Nullable BigDecimal percent,
            int decided) {}

    /** One decision as the map sees it. */
    private record Point(Set<String> affected, Voices.Deciding deciding) {
        Whether decidedBy(String group) {
            if (deciding.groups().contains(group)) {
                return Whether.YES;
            }
            return deciding.known() ? Whether.NO : Whether.UNKNOWN;
        }
    }

    static List<OfGroup> of(List<DecisionState> decisions, Voices voices) {
        List<Point> points = decisions.stream()
                .map(decision -> new Point(affected(decision, voices.groups()), voices.deciding(decision)))
                .toList();
        Set<String> groups = new TreeSet<>();
        voices.groups().groups().forEach(group -> groups.add(group.code()));
        points.forEach(point -> groups.addAll(point.affected()));
        return groups.stream().map(group -> of(group, points)).toList();
    }

    private static OfGroup of(String group, List<Point> points) {
        List<Point> affecting = points.stream()
                .filter(point -> point.affected().contains(group))
                .toList();
        int decided = count(affecting, group, Whether.YES);
        int unknown = count(affecting, group, Whether.UNKNOWN);
        return new OfGroup(
                group,
                affecting.size(),
                decided,
                unknown,
                Percent.of(decided, affecting.size() - unknown),
                count(points, group, Whether.YES));
    }

    private static int count(List<Point> points, String group, Whether which) {
        return (int)
                points.stream().filter(point -> point.decidedBy(group) == which).count();
    }

    private static Set<String> affected(DecisionState decision, PeopleGroups groups) {
        Account account = decision.account();
        return account == null ? Set.of() : groups.spokenForBy(account.affectedGroups());
    }
}
