package org.throughline.command.implementation.practice;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeJoined;

/**
 * What names of practices mean at an organization on a day: what it says itself, else what the nearest organization says that it lies
 * in.
 */
public final class PracticeNames {

    private final Peers peers;
    private final List<String> upwards;
    private final LocalDate day;

    private PracticeNames(Peers peers, List<String> upwards, LocalDate day) {
        this.peers = peers;
        this.upwards = upwards;
        this.day = day;
    }

    /** As known now. */
    public static PracticeNames at(Peers peers, String organizationId, LocalDate day) {
        return new PracticeNames(peers, Organizations.upwards(peers, organizationId, day), day);
    }

    /**
     * Whether two names mean one practice at an organization.
     *
     * @param day of the fact that is called by them; absent where there is none, and a name means itself
     */
    public static boolean areOne(
            Peers peers, String organizationId, String name, String other, @Nullable LocalDate day) {
        if (name.equals(other) || day == null) {
            return name.equals(other);
        }
        PracticeNames names = at(peers, organizationId, day);
        return names.meant(name).equals(names.meant(other));
    }

    /** The practice a name means, which is the name itself where nobody says otherwise. */
    public String meant(String name) {
        Set<String> seen = new HashSet<>();
        String meant = name;
        while (seen.add(meant)) {
            meant = next(meant);
        }
        return meant;
    }

    /** Whether the practice a name means is selected, here or in an organization this one lies in. */
    public boolean isSelected(String name) {
        String meant = meant(name);
        return upwards.stream()
                .anyMatch(organization -> facts(organization, meant).selected());
    }

    private String next(String name) {
        for (String organization : upwards) {
            PracticeFacts facts = facts(organization, name);
            if (facts.means() != null) {
                return facts.means();
            }
            if (facts.selected()) {
                return name;
            }
        }
        return name;
    }

    private PracticeFacts facts(String organization, String name) {
        Ledger<PracticeFacts, PracticeEvent> ledger =
                peers.ledger(PracticeRules.RULES, PracticeEvent.practiceId(organization, name));
        PracticeFacts facts = ledger.stateOn(day);
        return ledger.events().isEmpty()
                        || !(ledger.events().getFirst() instanceof PracticeJoined joined)
                        || !joined.always()
                        || !joined.effectiveOn().isAfter(day)
                ? facts
                : facts.meaning(joined.means());
    }
}
