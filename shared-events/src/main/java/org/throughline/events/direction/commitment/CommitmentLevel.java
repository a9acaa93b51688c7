package org.throughline.events.direction.commitment;

import org.throughline.events.ground.organization.OrganizationKind;

/** For whom it is made. */
public enum CommitmentLevel {
    SCHOOL,
    DISTRICT,
    COMMUNITY;

    /** Whether people of organizations of such a kind commit at this level; the community does anywhere. */
    public boolean fits(OrganizationKind kind) {
        return switch (this) {
            case SCHOOL -> kind == OrganizationKind.SCHOOL;
            case DISTRICT -> kind == OrganizationKind.DISTRICT;
            case COMMUNITY -> true;
        };
    }
}
