package org.throughline.command.talk.channel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.events.teams.team.TeamLevel;

/**
 * Who speaks.
 *
 * @param teamId for which team; absent when a practitioner speaks for themselves
 * @param role code of the role they speak in
 * @param memberId the person, where they are named
 */
public record Sender(
        @Nullable String teamId,
        @Nullable String role,
        @Nullable String memberId,
        boolean anonymous) {

    /**
     * Holds what was promised: who wants to stay unnamed is not named, and not narrowed down to one seat of a team.
     *
     * @throws Refusal MALFORMED with every field that tells too much
     */
    public void requireAnonymityKept() {
        List<Fault> faults = new ArrayList<>();
        if (anonymous && memberId != null) {
            faults.add(new Fault("/memberId", "not-anonymous", "names the person who wants to stay unnamed"));
        }
        if (anonymous && teamId != null && role != null) {
            faults.add(new Fault("/fromRole", "not-anonymous", "a role within a team is often one person"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, "It would not be anonymous", faults);
        }
    }

    /**
     * Which way a message to this team goes. A practitioner who speaks for no team speaks to those who lead: upwards.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET, ENDED or MALFORMED when there is no way between them on that day
     */
    public MessageDirection directionTo(Peers peers, String toTeamId, LocalDate day) {
        TeamLevel to = levelOn(peers, toTeamId, day);
        if (teamId == null) {
            return MessageDirection.UP;
        }
        if (teamId.equals(toTeamId)) {
            throw Refusal.of(
                    RefusalCode.MALFORMED,
                    "A team does not write to itself",
                    List.of(new Fault("/toTeamId", "not-another", "is the team that speaks")));
        }
        return MessageDirection.between(levelOn(peers, teamId, day), to);
    }

    private static TeamLevel levelOn(Peers peers, String teamId, LocalDate day) {
        return Objects.requireNonNull(Teams.requireOpen(peers, teamId, day).level());
    }
}
