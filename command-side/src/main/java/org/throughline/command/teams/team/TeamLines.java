package org.throughline.command.teams.team;

import java.time.LocalDate;
import java.util.Collection;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.teams.team.TeamLevel;

/** How teams may be linked: upwards to a wider level, out of and into teams beside them; never to one that has ended. */
final class TeamLines {

    private TeamLines() {}

    /** Levels widen strictly from child to parent, so that no cycle of teams can ever form. */
    static void requireWiderParent(Peers peers, TeamLevel level, String parentTeamId, LocalDate day) {
        TeamFacts parent = Teams.requireOpen(peers, parentTeamId, day);
        if (parent.level() == null || !parent.level().isAbove(level)) {
            throw Refusal.of(
                            RefusalCode.LEVEL_ORDER,
                            "A %s team cannot stand under a %s team ('%s')"
                                    .formatted(level, parent.level(), parentTeamId))
                    .with("parentLevel", String.valueOf(parent.level()));
        }
    }

    /** Teams into which or out of which the team goes: others, open, of a level beside its own. */
    static void requireBeside(Peers peers, TeamFacts team, String teamId, Collection<String> others, LocalDate day) {
        for (String other : others) {
            TeamFacts beside = Teams.requireOpen(peers, other, day);
            if (other.equals(teamId) || team.level() == null || beside.level() == null) {
                throw Refusal.of(RefusalCode.WRONG_KIND, "Team %s is the same team".formatted(other));
            }
            if (!beside.level().isBeside(team.level())) {
                throw Refusal.of(
                                RefusalCode.LEVEL_ORDER,
                                "Team %s is a %s team, team %s a %s team"
                                        .formatted(teamId, team.level(), other, beside.level()))
                        .with("otherLevel", beside.level().name());
            }
        }
    }
}
