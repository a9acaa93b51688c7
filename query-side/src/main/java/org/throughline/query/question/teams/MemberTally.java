package org.throughline.query.question.teams;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.meeting.Presence;
import org.throughline.query.Percent;
import org.throughline.query.question.teams.TeamAttendance.OfMember;

/** Counts one member over the meetings held during their tenure, meeting by meeting. */
final class MemberTally {

    private final String memberId;
    private final Set<String> roles = new LinkedHashSet<>();
    private final Map<Presence, Integer> known = new EnumMap<>(Presence.class);
    private int meetings;

    MemberTally(String memberId) {
        this.memberId = memberId;
    }

    /**
     * One more meeting.
     *
     * @param held the roles they held at it
     * @param presence absent when nobody wrote it down
     */
    void add(Collection<String> held, @Nullable Presence presence) {
        meetings++;
        roles.addAll(held);
        if (presence != null) {
            known.merge(presence, 1, Integer::sum);
        }
    }

    OfMember answer() {
        int present = of(Presence.PRESENT);
        int all = known.values().stream().mapToInt(Integer::intValue).sum();
        return new OfMember(
                memberId,
                List.copyOf(roles),
                meetings,
                present,
                of(Presence.EXCUSED),
                of(Presence.ABSENT),
                meetings - all,
                Percent.of(present, all));
    }

    private int of(Presence presence) {
        return known.getOrDefault(presence, 0);
    }
}
