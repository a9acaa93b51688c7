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
                new Sentence(
                        about,
                        "%s took a seat as %s".formatted(names.person(e.memberId()), Words.code(e.role())),
                        null);
            case MemberRoleChanged e -> new Sentence(about, roleChanged(e, names), e.reason());
            case MemberRetired e -> new Sentence(about, names.person(e.memberId()) + " left the team", e.reason());
        };
    }

    private static String formed(TeamFormed e) {
        String purposes =
                e.purposes().stream().map(purpose -> Words.code(purpose.name())).collect(Collectors.joining(" and "));
        return "Formed as a %s team for %s".formatted(Words.code(e.level().name()), purposes);
    }

    private static String roleChanged(MemberRoleChanged e, Names names) {
        return "%s went from %s to %s"
                .formatted(names.person(e.memberId()), Words.code(e.fromRole()), Words.code(e.toRole()));
    }
}
