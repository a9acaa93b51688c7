package org.throughline.command.direction.direction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.command.ground.rulebook.Rulebooks;
import org.throughline.command.teams.team.TeamFacts;
import org.throughline.command.teams.team.TeamFacts.Seat;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.Evidence;
import org.throughline.events.ground.rulebook.Policy;

/** Judges what a team adopts by the policies that its district holds on the day of adoption. */
final class Adoption {

    private final Peers peers;
    private final TeamFacts team;
    private final LocalDate day;
    private final RulebookFacts rules;
    private final List<String> concerns = new ArrayList<>();

    private Adoption(Peers peers, TeamFacts team, LocalDate day) {
        this.peers = peers;
        this.team = team;
        this.day = day;
        this.rules = Rulebooks.on(
                peers, Organizations.scope(peers, team.organizationId()).district(), day);
    }

    static Adoption of(Peers peers, String teamId, LocalDate day) {
        Teams.requireOpen(peers, teamId, day);
        return new Adoption(peers, Teams.on(peers, teamId, day), day);
    }

    Adoption ledBy(List<String> ledBy) {
        VisionLedByAdministrator policy = VisionLedByAdministrator.DEFAULT;
        boolean met = team.level() == null || !policy.asksOf(team.level()) || policy.isMetBy(ledBy, seats());
        return judge(Policy.VISION_LED_BY_ADMINISTRATOR, met);
    }

    Adoption restingOn(List<Evidence> evidence) {
        return judge(Policy.ADOPTION_RESTS_ON_DATA, AdoptionRestsOnData.isMetBy(evidence));
    }

    /** The policies not met, none of which is held strictly. */
    List<String> concerns() {
        return List.copyOf(concerns);
    }

    private Adoption judge(Policy policy, boolean met) {
        if (met) {
            return this;
        }
        switch (rules.mode(policy)) {
            case BLOCK ->
                throw Refusal.of(
                                RefusalCode.POLICY_NOT_MET,
                                "On %s the district holds strictly to %s".formatted(day, policy))
                        .with("policy", policy.name());
            case WARN -> concerns.add(policy.name());
            case OFF -> {}
        }
        return this;
    }

    /** Of the team and of every team above it: a superintendent sits on the district's. */
    private Collection<Seat> seats() {
        Set<Seat> seats = new HashSet<>(team.seats());
        for (String above = team.parentTeamId(); above != null; ) {
            TeamFacts next = Teams.on(peers, above, day);
            seats.addAll(next.seats());
            above = next.parentTeamId();
        }
        return seats;
    }
}
