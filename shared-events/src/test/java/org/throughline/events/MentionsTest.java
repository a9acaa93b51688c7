package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.direction.bearer.DirectionBearerEvent.DirectionBearerNamed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationMerged;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRenamed;
import org.throughline.events.teams.team.TeamLineEvent.TeamSplit;

class MentionsTest {

    private static final LocalDate DAY = LocalDate.parse("2020-09-01");

    @Test
    void theyAreOneOrSeveralOrNone() {
        assertThat(Mentions.in(new TeamSplit("one", List.of("two", "three"), "r", DAY)))
                .containsExactlyInAnyOrder(team("one"), team("two"), team("three"));
        assertThat(Mentions.in(new OrganizationMerged("a", "b", "r", DAY)))
                .containsExactly(new SubjectKey("organization", "b"));
        assertThat(Mentions.in(new OrganizationRenamed("a", "team-1", "planId", DAY)))
                .isEmpty();
    }

    private static SubjectKey team(String id) {
        return new SubjectKey("team", id);
    }

    @Test
    void ofACorrectionTheyAreThoseOfWhatIsRight() {
        DirectionBearerNamed right = new DirectionBearerNamed("d", "two", "r", DAY);
        EntryCorrected correction =
                new EntryCorrected("direction-bearer", "d", 1, "wrong team", new Replacement(right), DAY);
        assertThat(Mentions.in(correction)).containsExactly(team("two"));
    }
}
