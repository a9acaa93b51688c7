package org.throughline.command.implementation.fidelity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentSection;

/** Where an instrument words its items differently by level, each organization is rated on its own level's words. */
final class SectionsFitTheOrganization {

    private SectionsFitTheOrganization() {}

    /**
     * Lets the sections pass; those the instrument does not know are judged elsewhere.
     *
     * @throws Refusal WRONG_KIND when one is written for another kind of organization
     */
    static void check(InstrumentDefinition instrument, Set<String> sections, @Nullable OrganizationKind kind) {
        for (InstrumentSection section : instrument.sections()) {
            if (sections.contains(section.code()) && !section.isFor(kind)) {
                throw Refusal.of(
                                RefusalCode.WRONG_KIND,
                                "Section '%s' of %s is for %s, not for a %s"
                                        .formatted(section.code(), instrument.title(), section.kinds(), kind))
                        .with("section", section.code())
                        .with("organizationKind", String.valueOf(kind));
            }
        }
    }
}
