package org.throughline.command.teams.team;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.teams.team.Responsibility;
import org.throughline.events.teams.team.TeamworkEvent;
import org.throughline.events.teams.team.TeamworkEvent.CharterAdopted;
import org.throughline.events.teams.team.TeamworkEvent.DutyAssigned;
import org.throughline.events.teams.team.TeamworkEvent.DutyReleased;
import org.throughline.events.teams.team.TeamworkEvent.MeetingCadenceSet;
import org.throughline.events.teams.team.TeamworkEvent.ProceduresAdopted;

/** A duty is a responsibility of the charter in force, and has at most one owner, who is a member. */
final class TeamworkRules {

    /** The owner of a duty that nobody has. */
    static final String NOBODY = "";

    private TeamworkRules() {}

    static void check(TeamFacts team, TeamworkEvent next) {
        switch (next) {
            case CharterAdopted e -> {}
            case ProceduresAdopted e -> {}
            case MeetingCadenceSet e -> {}
            case DutyAssigned e -> {
                requireDuty(team, e, e.duty());
                TeamRules.requireMember(team, e, e.memberId());
                if (isOwner(team, e.duty(), e.memberId())) {
                    throw Refusal.of(
                            RefusalCode.ALREADY_EXISTS,
                            "%s has duty '%s' of team %s already".formatted(e.memberId(), e.duty(), e.teamId()));
                }
            }
            case DutyReleased e -> {
                requireDuty(team, e, e.duty());
                if (!isOwner(team, e.duty(), e.memberId())) {
                    throw Refusal.of(
                            RefusalCode.NOT_A_MEMBER,
                            "%s does not have duty '%s' of team %s on %s"
                                    .formatted(e.memberId(), e.duty(), e.teamId(), e.effectiveOn()));
                }
            }
        }
    }

    static TeamFacts evolve(TeamFacts team, TeamworkEvent event) {
        return switch (event) {
            case CharterAdopted e -> chartered(team, e);
            case ProceduresAdopted e -> team;
            case MeetingCadenceSet e -> team;
            case DutyAssigned e -> team.sharing(duties -> duties.put(e.duty(), e.memberId()));
            case DutyReleased e -> team.sharing(duties -> duties.put(e.duty(), NOBODY));
        };
    }

    private static TeamFacts chartered(TeamFacts team, CharterAdopted charter) {
        Set<String> codes =
                charter.responsibilities().stream().map(Responsibility::code).collect(Collectors.toSet());
        return team.sharing(duties -> {
            duties.keySet().retainAll(codes);
            codes.forEach(code -> duties.putIfAbsent(code, NOBODY));
        });
    }

    private static boolean isOwner(TeamFacts team, String duty, String memberId) {
        return memberId.equals(team.duties().get(duty));
    }

    private static void requireDuty(TeamFacts team, TeamworkEvent next, String duty) {
        Map<String, String> duties = team.duties();
        if (!duties.containsKey(duty)) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "The charter of team %s has no '%s' on %s"
                                    .formatted(next.teamId(), duty, next.effectiveOn()))
                    .with("duty", duty);
        }
    }
}
