package org.throughline.command.teams.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.OrganizationFacts;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamLevel;

/** How teams may be linked: upwards to a wider level, out of and into teams beside them; never to one that has ended. */
final class TeamLines {

    private TeamLines() {}

    /** Each kind of organization has its levels of teams. */
    static void requireFits(TeamLevel level, String organizationId, OrganizationFacts organization) {
        OrganizationKind kind = Objects.requireNonNull(organization.kind());
        if (!level.fits(kind)) {
            throw Refusal.of(
                            RefusalCode.LEVEL_DOES_NOT_FIT,
                            "%s is a %s; a %s team does not lead it".formatted(organizationId, kind, level))
                    .with("kind", kind.name())
                    .with("level", level.name());
        }
    }

    /** The parent stands in the same district, or in what lies above the team's organization, on that day. */
    static void requireInLine(Peers peers, String organizationId, String parentTeamId, LocalDate day) {
        String parentOrganization = Teams.require(peers, parentTeamId).organizationId();
        if (!Teams.standsInLine(peers, organizationId, parentOrganization, day)) {
            throw Refusal.of(
                            RefusalCode.REFERS_ELSEWHERE,
                            "Team %s is of %s, which on %s is neither of the district of %s nor above it"
                                    .formatted(parentTeamId, parentOrganization, day, organizationId))
                    .with("teamId", parentTeamId);
        }
    }

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
