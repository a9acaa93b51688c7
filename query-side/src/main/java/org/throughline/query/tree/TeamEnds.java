package org.throughline.query.tree;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.query.Days;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.team.TeamState;

/** When teams ended: when they were dissolved or merged, at the latest with the organization they lead. */
public final class TeamEnds {

    private final Map<String, LocalDate> organizations = new HashMap<>();

    /** Knows which of these organizations have ended. */
    public TeamEnds(Collection<OrganizationState> known) {
        known.forEach(organization -> {
            if (organization.endedOn() != null) {
                organizations.put(organization.organizationId(), organization.endedOn());
            }
        });
    }

    /** The first day without the team; absent while it goes on. */
    public @Nullable LocalDate of(TeamState team) {
        return Days.earlier(team.end() == null ? null : team.end().on(), organizations.get(team.organizationId()));
    }

    /** The first day without one of the teams, which ends whatever lay between them; absent while both go on. */
    public @Nullable LocalDate ofEither(TeamState one, TeamState other) {
        return Days.earlier(of(one), of(other));
    }
}
