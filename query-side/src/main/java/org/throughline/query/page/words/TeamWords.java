package org.throughline.query.page.words;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.events.team.TeamEvent;
import org.throughline.events.team.TeamEvent.MemberAppointed;
import org.throughline.events.team.TeamEvent.MemberRetired;
import org.throughline.events.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.team.TeamEvent.TeamFormed;

/** What is said of teams. */
@Component
final class TeamWords implements FamilyWords<TeamEvent> {

    @Override
    public Class<TeamEvent> family() {
        return TeamEvent.class;
    }

    @Override
    public Sentence say(TeamEvent event, String unit, Names names) {
        String about = names.team(event.teamId());
        return switch (event) {
            case TeamFormed e -> new Sentence(about, formed(e), null);
            case MemberAppointed e ->
                new Sentence(about, "%s took a seat as %s".formatted(e.memberId(), Words.code(e.role())), null);
            case MemberRoleChanged e -> new Sentence(about, roleChanged(e), e.reason());
            case MemberRetired e -> new Sentence(about, e.memberId() + " left the team", e.reason());
        };
    }

    private static String formed(TeamFormed e) {
        String purposes =
                e.purposes().stream().map(purpose -> Words.code(purpose.name())).collect(Collectors.joining(" and "));
        return "Formed as a %s team for %s".formatted(Words.code(e.level().name()), purposes);
    }

    private static String roleChanged(MemberRoleChanged e) {
        return "%s went from %s to %s".formatted(e.memberId(), Words.code(e.fromRole()), Words.code(e.toRole()));
    }
}
