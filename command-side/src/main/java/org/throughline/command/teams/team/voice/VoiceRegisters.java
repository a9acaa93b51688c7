package org.throughline.command.teams.team.voice;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/** What other subjects ask about voice registers. */
public final class VoiceRegisters {

    private VoiceRegisters() {}

    /**
     * The district, in whose register all these groups must be listed on this day.
     *
     * @throws Refusal CODE_UNKNOWN when one is not
     */
    public static String requireListed(
            Peers peers, @Nullable String district, Collection<String> groups, LocalDate day) {
        VoiceRegisterFacts register = district == null
                ? VoiceRegisterFacts.UNKNOWN
                : peers.ledger(VoiceRegisterRules.RULES, district).stateOn(day);
        requireListed(register, groups, day);
        return String.valueOf(district);
    }

    static void requireListed(VoiceRegisterFacts register, Collection<String> groups, LocalDate day) {
        groups.stream()
                .sorted()
                .filter(group -> !register.groups().contains(group))
                .findFirst()
                .ifPresent(group -> {
                    throw Refusal.of(
                                    RefusalCode.CODE_UNKNOWN,
                                    "Group '%s' is not listed by the district on %s".formatted(group, day))
                            .with("group", group);
                });
    }
}
