package org.throughline.command.teams.teamaudit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.teamaudit.TeamAuditFacts.Decision;
import org.throughline.events.teams.teamaudit.TeamChange;

/** An audit ends in a decision about each team on its list, and none goes into a team that ends too. */
final class EveryTeamIsDecided {

    private static final Set<TeamChange> ENDS = Set.of(TeamChange.MERGE, TeamChange.DISBAND);

    private EveryTeamIsDecided() {}

    static void require(TeamAuditFacts audit) {
        if (audit.teams().isEmpty()) {
            throw Refusal.of(RefusalCode.STEP_UNFINISHED, "There is no team on the list");
        }
        refuse("not decided", lacking(audit, decision -> decision.change() == null));
        refuse("to go into one that ends", lacking(audit, decision -> endsIn(audit, decision)));
    }

    private static boolean endsIn(TeamAuditFacts audit, Decision decision) {
        Decision into = decision.into() == null ? null : audit.teams().get(decision.into());
        return into != null && into.change() != null && ENDS.contains(into.change());
    }

    private static List<String> lacking(TeamAuditFacts audit, Predicate<Decision> lacking) {
        return audit.teams().entrySet().stream()
                .filter(team -> lacking.test(team.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void refuse(String what, List<String> codes) {
        if (!codes.isEmpty()) {
            throw Refusal.of(RefusalCode.STEP_UNFINISHED, "Teams are %s: %s".formatted(what, codes))
                    .with("teams", codes);
        }
    }
}
