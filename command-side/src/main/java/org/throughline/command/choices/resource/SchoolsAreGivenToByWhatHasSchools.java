package org.throughline.command.choices.resource;

import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.choices.resource.ResourceCommand.AllocateResource;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.events.choices.resource.ResourceTarget;
import org.throughline.events.ground.organization.OrganizationKind;

/** A district gives to its schools, a school to its staff; schools are named only in what is given to schools. */
final class SchoolsAreGivenToByWhatHasSchools {

    private SchoolsAreGivenToByWhatHasSchools() {}

    static void check(Peers peers, AllocateResource c) {
        if (c.target() == ResourceTarget.SCHOOLS) {
            if (Organizations.require(peers, c.organizationId()).kind() == OrganizationKind.SCHOOL) {
                throw wrongKind("%s is a school; it gives to its STAFF".formatted(c.organizationId()));
            }
        } else if (!c.schools().isEmpty()) {
            throw wrongKind("Schools are named in what is for SCHOOLS, not in what is for " + c.target());
        }
        for (String school : c.schools()) {
            if (Organizations.requireOpen(peers, school, c.effectiveOn()).kind() != OrganizationKind.SCHOOL) {
                throw wrongKind("'%s' is not a school".formatted(school));
            }
        }
    }

    private static Refusal wrongKind(String detail) {
        return Refusal.of(RefusalCode.WRONG_KIND, detail);
    }
}
