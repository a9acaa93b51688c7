package org.throughline.events.teams.team;

import java.util.Arrays;

/** The roles of those who administer a school or a district, among the role codes that seats and commitments carry. */
public enum AdministratorRole {
    SUPERINTENDENT,
    CENTRAL_OFFICE,
    PRINCIPAL,
    ASSISTANT_PRINCIPAL,
    ADMINISTRATOR,
    SCHOOL_ADMIN,
    DISTRICT;

    /** Whether this role code is one of them. */
    public static boolean includes(String role) {
        return Arrays.stream(values())
                .anyMatch(administrator -> administrator.name().equals(role));
    }
}
