package org.throughline.command;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.SubjectEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;

/**
 * Finds subjects to look at. What is so of them, and on which day, their own histories tell; here is only said where to look,
 * so an answer may name more than there is to find.
 */
public interface Directory {

    /** Of a world in which nothing can be found. */
    Directory EMPTY = new Directory() {
        @Override
        public Collection<String> teamsNaming(String memberId) {
            return List.of();
        }

        @Override
        public Collection<String> teamsWithRole(String role, @Nullable String district) {
            return List.of();
        }

        @Override
        public Collection<String> begunIn(String unit, String event) {
            return List.of();
        }
    };

    /** Members and roles by which an event of a team is found. */
    static List<String> namedIn(SubjectEvent event) {
        return switch (event) {
            case MemberAppointed e -> List.of(e.memberId(), e.role());
            case MemberRoleChanged e -> List.of(e.memberId(), e.toRole());
            case EntryCorrected e -> namedIn(e.right().event());
            default -> List.of();
        };
    }

    /** Ids of teams in whose history this member is named. */
    Collection<String> teamsNaming(String memberId);

    /**
     * Ids of teams in whose history this role is named.
     *
     * @param district of the teams, by organization id; absent for those above districts
     */
    Collection<String> teamsWithRole(String role, @Nullable String district);

    /**
     * Ids of subjects of a unit that began with this event.
     *
     * @param unit organization id
     * @param event its name: {@code TeamFormed}
     */
    Collection<String> begunIn(String unit, String event);
}
