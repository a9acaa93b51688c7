package org.throughline.command.teams.team;

import java.time.LocalDate;
import java.util.Objects;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;

/** What other subjects ask about teams. */
public final class Teams {

    private Teams() {}

    /** The team as it was on a day, as known now; not yet formed, perhaps. */
    public static TeamFacts on(Peers peers, String teamId, LocalDate day) {
        return peers.ledger(TeamRules.RULES, teamId).stateOn(day);
    }

    /** Whether a team of one organization may stand under one of another on a day: in the same district, or above it. */
    public static boolean standsInLine(Peers peers, String organizationId, String parentOrganizationId, LocalDate day) {
        return Organizations.liesIn(peers, organizationId, parentOrganizationId, day)
                || Organizations.districtOn(peers, organizationId, day)
                        .filter(district -> Organizations.liesIn(peers, parentOrganizationId, district, day))
                        .isPresent();
    }

    /**
     * The team, which must have been formed.
     *
     * @throws Refusal UNKNOWN_REFERENCE when it was not
     */
    public static TeamFacts require(Peers peers, String teamId) {
        TeamFacts state = peers.state(TeamRules.RULES, teamId);
        if (!state.exists()) {
            throw Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no team '%s'".formatted(teamId))
                    .with("teamId", teamId);
        }
        return state;
    }

    /**
     * The team, which must have been formed and must not have ended by this day, it or its organization.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET or ENDED
     */
    public static TeamFacts requireOpen(Peers peers, String teamId, LocalDate day) {
        TeamFacts state = require(peers, teamId);
        LocalDate formedOn = state.formedOn();
        if (formedOn != null && day.isBefore(formedOn)) {
            throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "Team %s was formed on %s, it was not there on %s".formatted(teamId, formedOn, day))
                    .with("teamId", teamId);
        }
        Organizations.requireOpen(peers, state.organizationId(), day);
        if (state.hasEndedBy(day)) {
            throw Refusal.of(
                            RefusalCode.ENDED,
                            "Team %s %s"
                                    .formatted(
                                            teamId,
                                            Objects.requireNonNull(state.end()).words()))
                    .with("teamId", teamId);
        }
        return state;
    }

    /**
     * The same, of a team in which people work together: none that is one teacher's own practice.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET, ENDED or WRONG_KIND
     */
    public static TeamFacts requireShared(Peers peers, String teamId, LocalDate day) {
        TeamFacts state = requireOpen(peers, teamId, day);
        if (!Objects.requireNonNull(state.level()).isShared()) {
            throw Refusal.of(RefusalCode.WRONG_KIND, "Team %s is one teacher's own practice".formatted(teamId))
                    .with("teamId", teamId);
        }
        return state;
    }
}
