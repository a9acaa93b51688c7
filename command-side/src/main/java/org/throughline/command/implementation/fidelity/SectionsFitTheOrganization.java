package org.throughline.command.implementation.fidelity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentSection;

/** Where an instrument words its items differently by level, each organization is rated on its own level's words. */
public final class SectionsFitTheOrganization {

    private SectionsFitTheOrganization() {}

    /** Adds a fault where a section is not one of the instrument, or nobody knows its items. */
    public static void judgeKnown(InstrumentDefinition instrument, String code, Faults faults) {
        Optional<InstrumentSection> section = instrument.section(code);
        if (section.isEmpty()) {
            faults.add(() -> new Fault(
                    "/sections",
                    "unknown-section",
                    "'%s' is not one of %s"
                            .formatted(
                                    code,
                                    instrument.sections().stream()
                                            .map(InstrumentSection::code)
                                            .collect(Collectors.joining(", ")))));
        } else if (section.get().items().isEmpty()) {
            faults.add(() -> new Fault(
                    "/sections",
                    "not-known",
                    "the items of %s are not known: %s"
                            .formatted(section.get().name(), String.join("; ", instrument.notKnown()))));
        }
    }

    /**
     * Lets the sections pass; those the instrument does not know are judged elsewhere.
     *
     * @throws Refusal WRONG_KIND when one is written for another kind of organization
     */
    public static void check(InstrumentDefinition instrument, Set<String> sections, @Nullable OrganizationKind kind) {
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
