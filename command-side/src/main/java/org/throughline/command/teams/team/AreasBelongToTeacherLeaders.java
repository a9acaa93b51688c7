package org.throughline.command.teams.team;

import org.jspecify.annotations.Nullable;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.teams.team.TeamArea;

/** Only a teacher leader has an area, and a role whose own code names one has that one. */
final class AreasBelongToTeacherLeaders {

    private AreasBelongToTeacherLeaders() {}

    /**
     * The area of a seat.
     *
     * @param stated what the command says
     * @throws Refusal WRONG_KIND when the role has no area, or another one
     */
    static @Nullable TeamArea area(String role, @Nullable TeamArea stated) {
        TeamArea named = TeamArea.namedBy(role);
        if (stated == null || stated == named || (named == null && role.equals(TeamArea.TEACHER_LEADER))) {
            return stated == null ? named : stated;
        }
        throw Refusal.of(
                        RefusalCode.WRONG_KIND,
                        named == null
                                ? "Only a TEACHER_LEADER has an area; the role is %s".formatted(role)
                                : "The role %s is of area %s, not %s".formatted(role, named, stated))
                .with("role", role);
    }
}
