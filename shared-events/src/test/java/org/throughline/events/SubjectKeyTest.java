package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;

class SubjectKeyTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final TeamDissolved DISSOLVED = new TeamDissolved("slt", "done", DAY);

    @Test
    void isReadAsItIsWritten() {
        SubjectKey key = new SubjectKey("stage", "s1~PBIS");
        assertThat(SubjectKey.parse(key.toString())).isEqualTo(key);
        assertThat(SubjectKey.parse("plan:a:b")).isEqualTo(new SubjectKey("plan", "a:b"));
        assertThatThrownBy(() -> SubjectKey.parse("plan")).hasMessageContaining("kind:id");
        assertThatThrownBy(() -> SubjectKey.parse(":a")).hasMessageContaining("kind:id");
    }

    @Test
    void anAmendmentIsAboutTheSubjectThatItAmends() {
        assertThat(SubjectKey.of(DISSOLVED)).isEqualTo(new SubjectKey("team", "slt"));
        assertThat(SubjectKey.of(new EntryRetracted("team", "slt", 2, "never so", DAY)))
                .isEqualTo(SubjectKey.of(DISSOLVED));
        assertThat(SubjectKey.of(TeamEvent.class, "slt")).isEqualTo(SubjectKey.of(DISSOLVED));
    }

    @Test
    void onlyAFamilyThatNamesItsKindHasOne() {
        assertThatThrownBy(() -> SubjectKey.kindOf(SubjectEvent.class)).hasMessageContaining("carries no @Subject");
    }

    @Test
    void aCopyDiffersInWhatIsSaidAlone() {
        assertThat(Copies.of(DISSOLVED, Map.of("reason", "merged"))).isEqualTo(new TeamDissolved("slt", "merged", DAY));
        assertThat(Copies.of(DISSOLVED, Map.of())).isEqualTo(DISSOLVED);
    }
}
