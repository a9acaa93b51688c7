package org.throughline.events.teams.team;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The three areas whose teacher leaders belong on a leadership team. */
public enum TeamArea {
    REGULAR_ED,
    SPECIAL_ED,
    STUDENT_SERVICES;

    /** Role of a teacher leader. */
    public static final String TEACHER_LEADER = "TEACHER_LEADER";

    /** The area that a role's own code names, as {@code TEACHER_LEADER_SPECIAL_ED} does; absent when it names none. */
    public static @Nullable TeamArea namedBy(String role) {
        return Arrays.stream(values())
                .filter(area -> role.equals(TEACHER_LEADER + "_" + area.name()))
                .findFirst()
                .orElse(null);
    }
}
